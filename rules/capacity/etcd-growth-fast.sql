/*---
id: etcd-growth-fast
title: Image data in etcd grows fast
severity: warning
message: "image data in etcd grew to {total_bytes} since {first_run_at}, by {early_bytes} and then
  {late_bytes} a day"
why: |
  What grows at this rate outgrows every pruning that keeps revisions of each tag. tagtidy trend
  shows which namespaces and families of tags it is, and when the quota is reached.
remedy: oc adm prune images
needs: [ImageStream, Image]
source: "Managing images: tags can fill etcd in large clusters"
quiet_when: |
  Fewer than three runs within 90 days, or less than min_days between the first and this; it grew
  in one half of that time only, as a mass import or a migration makes it.
parameters:
  max_daily_bytes: {default: 10485760, unit: bytes, about: Growth in a day from which to warn.}
  min_days: {default: 7, unit: days, about: Time from the first run that must have passed.}
examples:
  - name: growth in both halves of ninety days
    with: {as_of: 7776000, max_daily_bytes: 10, min_days: 90}
    run: &runs [{run_id: 1, as_of: 0}, {run_id: 2, as_of: 3888000}, {run_id: 3, as_of: 6000000},
      {run_id: 4, as_of: 7000000}]
    metric: &metrics
      - {run_id: 1, metric: stored_bytes, value: 1000}
      - {run_id: 1, metric: images, value: 5000}
      - {run_id: 1, metric: stored_bytes, namespace: shop, value: 6000}
      - {run_id: 2, metric: stored_bytes, value: 1450}
      - {run_id: 3, metric: stored_bytes, value: 1700}
      - {run_id: 4, metric: stored_bytes, value: 900}
    etcd_ledger: &now [{namespace: shop, stored_bytes: 900}, {namespace: till, stored_bytes: 1000}]
    finds: ["image data in etcd grew to 1.9 KiB since 1970-01-01, by 10 B and then 10 B a day"]
  - name: a day too few
    with: {as_of: 7776000, max_daily_bytes: 10, min_days: 91}
    run: *runs
    metric: *metrics
    etcd_ledger: *now
    finds: []
  - {name: in the second half only, run: *runs, metric: *metrics, finds: [],
    with: {as_of: 7776000, max_daily_bytes: 11}, etcd_ledger: [{stored_bytes: 9000}]}
  - {name: in the first half only, run: *runs, metric: *metrics, finds: [],
    with: {as_of: 7776000, max_daily_bytes: 10}, etcd_ledger: [{stored_bytes: 1500}]}
  - name: the first run is too old to count, and only one is left in the first half of the rest
    with: {as_of: 7776001, max_daily_bytes: 10}
    run: *runs
    metric: *metrics
    etcd_ledger: [{stored_bytes: 9000}]
    finds: []
---*/
WITH point AS (
  SELECT r.as_of AS run_at, MAX(m.value) AS bytes
  FROM run AS r
  JOIN metric AS m ON m.run_id = r.run_id
  WHERE m.metric = 'stored_bytes' AND m.namespace = '' AND r.as_of >= :as_of - 90 * 86400
  GROUP BY r.as_of
),
middle_point AS (
  SELECT f.run_at AS first_run_at, MAX(p.run_at) AS run_at
  FROM point AS p CROSS JOIN (SELECT MIN(run_at) AS run_at FROM point) AS f
  WHERE p.run_at * 2 <= f.run_at + :as_of
  GROUP BY f.run_at
),
rate AS (
  SELECT
    m.first_run_at, a.bytes AS first_bytes, n.bytes AS total_bytes,
    CAST((b.bytes - a.bytes) * 86400 / NULLIF(m.run_at - a.run_at, 0) AS BIGINT) AS early_bytes,
    CAST((n.bytes - b.bytes) * 86400 / NULLIF(:as_of - m.run_at, 0) AS BIGINT) AS late_bytes
  FROM middle_point AS m
  JOIN point AS a ON a.run_at = m.first_run_at
  JOIN point AS b ON b.run_at = m.run_at
  CROSS JOIN (SELECT SUM(stored_bytes) AS bytes FROM etcd_ledger) AS n
)
SELECT first_run_at, first_bytes, total_bytes, early_bytes, late_bytes
FROM rate
WHERE early_bytes >= :max_daily_bytes AND late_bytes >= :max_daily_bytes
  AND first_run_at <= :as_of - :min_days * 86400;
