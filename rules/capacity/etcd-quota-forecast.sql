/*---
id: etcd-quota-forecast
title: Image data will fill etcd before long
severity: error
message: "image data and the rest reach {quota_percent} % of etcd's quota between {earliest_at} and
  {latest_at}"
why: |
  At its quota etcd refuses every write, and the whole cluster stands still. Image data alone gets
  there at the rate of the last weeks, told from each earlier run to this one: the dates are by the
  greatest and the least of these rates. tagtidy trend tells it from all runs, more exactly.
remedy: oc adm prune images
needs: [ImageStream, Image]
source: "etcd --quota-backend-bytes; Managing images: tags can fill etcd in large clusters"
quiet_when: |
  Fewer than three runs within 90 days, those of the last min_days left out; it did not grow since
  one of them; by the least rate it takes longer than horizon_days. What else is in etcd is
  other_bytes, which nobody knows but you.
parameters:
  quota_bytes: {default: 8589934592, unit: bytes, about: What etcd may hold.}
  quota_percent: {default: 75, unit: percent, about: Share of it that is to be left alone.}
  other_bytes: {default: 0, unit: bytes, about: What all else takes in etcd.}
  horizon_days: {default: 180, unit: days, about: Time ahead that is looked at.}
  min_days: {default: 7, unit: days, about: Time from which a run tells a rate.}
examples:
  - name: ten and twenty a day, a hundred left
    with: {as_of: 7776000, quota_bytes: 2200, quota_percent: 100, other_bytes: 200,
           horizon_days: 10, min_days: 45}
    run: &runs [{run_id: 1, as_of: 0}, {run_id: 2, as_of: 3888000}, {run_id: 3, as_of: 3888001}]
    metric: &metrics
      - {run_id: 1, metric: stored_bytes, value: 1000}
      - {run_id: 1, metric: images, value: 1}
      - {run_id: 1, metric: stored_bytes, namespace: shop, value: 1}
      - {run_id: 2, metric: stored_bytes, value: 1000}
      - {run_id: 3, metric: stored_bytes, value: 1}
    etcd_ledger: [{namespace: shop, stored_bytes: 900}, {namespace: till, stored_bytes: 1000}]
    finds:
      - "image data and the rest reach 100 % of etcd's quota between 1970-04-06 and 1970-04-11"
  - name: it takes a day longer than is looked at
    with: {as_of: 7776000, quota_bytes: 2000, quota_percent: 100, horizon_days: 9, min_days: 45}
    run: *runs
    metric: *metrics
    etcd_ledger: [{stored_bytes: 1900}]
    finds: []
  - name: no growth, though all is used
    with: {as_of: 7776000, quota_bytes: 1000, quota_percent: 100, min_days: 45}
    run: *runs
    metric: *metrics
    etcd_ledger: [{stored_bytes: 1000}]
    finds: []
  - name: the first run is too old to count, and one is left
    with: {as_of: 7776001, quota_bytes: 2000, quota_percent: 100, min_days: 45}
    run: [{run_id: 1, as_of: 0}, {run_id: 2, as_of: 3888000}]
    metric: *metrics
    etcd_ledger: [{stored_bytes: 1900}]
    finds: []
---*/
WITH total AS (SELECT SUM(stored_bytes) AS bytes FROM etcd_ledger),
rate AS (
  SELECT
    t.bytes AS total_bytes, COUNT(*) AS earlier_runs,
    CAST(MIN((t.bytes - m.value) * 86400 / (:as_of - r.as_of)) AS BIGINT) AS least_daily_bytes,
    CAST(MAX((t.bytes - m.value) * 86400 / (:as_of - r.as_of)) AS BIGINT) AS greatest_daily_bytes
  FROM run AS r
  JOIN metric AS m ON m.run_id = r.run_id
  CROSS JOIN total AS t
  WHERE m.metric = 'stored_bytes' AND m.namespace = ''
    AND r.as_of >= :as_of - 90 * 86400 AND r.as_of <= :as_of - :min_days * 86400
  GROUP BY t.bytes
)
SELECT
  total_bytes, earlier_runs, least_daily_bytes, greatest_daily_bytes,
  :as_of + CAST((:quota_bytes * :quota_percent / 100 - :other_bytes - total_bytes) * 86400
    / greatest_daily_bytes AS BIGINT) AS earliest_at,
  :as_of + CAST((:quota_bytes * :quota_percent / 100 - :other_bytes - total_bytes) * 86400
    / least_daily_bytes AS BIGINT) AS latest_at
FROM rate
WHERE earlier_runs > 1 AND least_daily_bytes > 0
  AND :quota_bytes * :quota_percent / 100 - :other_bytes - total_bytes
    <= least_daily_bytes * :horizon_days;
