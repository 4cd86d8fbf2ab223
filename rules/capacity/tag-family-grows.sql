/*---
id: tag-family-grows
title: A family of tags grows fast in etcd
severity: warning
message: "{namespace}/{image_stream} tags like {family} grow by {monthly_bytes} a month, by
  {growth_percent} % in {days} days"
why: |
  Much of what etcd gains comes of few families of tags. This one, its history and the images that
  only it holds, grows steadily, whatever pruning removes. Push its builds to one moving tag, or
  retire its tags by a policy.
remedy: oc describe imagestream -n {namespace} {image_stream}
needs: [ImageStream, Image]
discriminator: family
source: "Managing images, Image tag conventions: too much information in a tag name"
quiet_when: |
  Fewer than three runs within 90 days, the earlier ones min_days ago or more; it was not among the
  heaviest families then; it grows by less than min_monthly_bytes.
parameters:
  min_monthly_bytes: {default: 1048576, unit: bytes, about: Growth in 30 days from which to warn.}
  min_days: {default: 7, unit: days, about: Age from which an earlier run counts.}
examples:
  - name: 600 bytes in ninety days
    with: {as_of: 7776000, min_monthly_bytes: 200, min_days: 60}
    run: &runs [{run_id: 1, as_of: 0}, {run_id: 2, as_of: 2592000}]
    family_metric: &families
      - {run_id: 1, namespace: shop, image_stream: cart, family: b*, stored_bytes: 600}
      - {run_id: 2, namespace: shop, image_stream: cart, family: b*, stored_bytes: 100}
      - {run_id: 1, namespace: shop, image_stream: cart, family: c*, stored_bytes: 100}
      - {run_id: 1, namespace: shop, image_stream: web, family: b*, stored_bytes: 100}
      - {run_id: 1, namespace: till, image_stream: cart, family: b*, stored_bytes: 100}
    etcd_ledger: &ledger
      - {namespace: shop, image_stream: cart, family: b*, cause: history, stored_bytes: 200}
      - {namespace: shop, image_stream: cart, family: b*, cause: image, stored_bytes: 1000}
    finds: ["shop/cart tags like b* grow by 200 B a month, by 100 % in 90 days"]
  - name: a byte less than that
    with: {as_of: 7776000, min_monthly_bytes: 201}
    run: *runs
    family_metric: *families
    etcd_ledger: *ledger
    finds: []
  - name: the second run is too young to count
    with: {as_of: 7776000, min_monthly_bytes: 1, min_days: 61}
    run: *runs
    family_metric: *families
    etcd_ledger: *ledger
    finds: []
  - name: the first run is too old to count
    with: {as_of: 7776001, min_monthly_bytes: 1}
    run: *runs
    family_metric: *families
    etcd_ledger: *ledger
    finds: []
---*/
WITH earlier AS (
  SELECT MIN(as_of) AS first_at, COUNT(DISTINCT as_of) AS runs FROM run
  WHERE as_of >= :as_of - 90 * 86400 AND as_of <= :as_of - :min_days * 86400
),
present AS (
  SELECT namespace, image_stream, family, SUM(stored_bytes) AS stored_bytes
  FROM etcd_ledger
  GROUP BY namespace, image_stream, family
)
SELECT
  f.namespace, f.image_stream, f.family, f.stored_bytes AS first_bytes, p.stored_bytes,
  CAST((p.stored_bytes - f.stored_bytes) * 30 * 86400 / (:as_of - r.as_of) AS BIGINT)
    AS monthly_bytes,
  CAST((p.stored_bytes - f.stored_bytes) * 100 / f.stored_bytes AS BIGINT) AS growth_percent,
  CAST((:as_of - r.as_of) / 86400 AS BIGINT) AS days
FROM earlier AS e
JOIN run AS r ON r.as_of = e.first_at
JOIN family_metric AS f ON f.run_id = r.run_id
JOIN present AS p
  ON p.namespace = f.namespace AND p.image_stream = f.image_stream AND p.family = f.family
WHERE e.runs > 1
  AND (p.stored_bytes - f.stored_bytes) * 30 * 86400 >= :min_monthly_bytes * (:as_of - r.as_of);
