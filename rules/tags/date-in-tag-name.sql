/*---
id: date-in-tag-name
title: Tags carry a date and were never updated
severity: warning
message: "{namespace}/{image_stream} keeps dated tags never updated: {tags}, such as {first_tag}"
why: |
  A name with a date stands for one build, so nothing is pushed to it again. Pruning spares the
  newest revisions of every tag, and this tag has only one: its image and its objects in etcd stay
  until someone deletes the tag. In very large clusters such tags can fill etcd. Push to a tag such
  as v2.0 instead, and move what still names this one before you delete it.
remedy: oc tag -n {namespace} -d {image_stream}:{first_tag}
needs: [ImageStream]
discriminator: family
source: "Managing images, Image tag conventions: too much information in a tag name"
quiet_when: |
  The tag has had other revisions; it is imported under the name it has upstream; it only points
  elsewhere (reference); its month is not over; its image stream could not be read whole.
examples:
  - name: a month in the name, one revision
    image_stream_tag:
      - {namespace: shop, image_stream: cart, tag: v2.0.1-may-2019, carried_date: "2019-05",
         revisions: 1, current_image: "sha256:a1"}
    finds: ["shop/cart keeps dated tags never updated: 1, such as v2.0.1-may-2019"]
  - name: a family of two, which are one finding
    image_stream_tag:
      - {namespace: shop, image_stream: cart, tag: v2-may-2019, carried_date: "2019-05",
         family: "v2-{date}", revisions: 1, current_image: "sha256:a1"}
      - {namespace: shop, image_stream: cart, tag: v2-jun-2019, carried_date: "2019-06",
         family: "v2-{date}", revisions: 1, current_image: "sha256:a2"}
    finds: ["shop/cart keeps dated tags never updated: 2, such as v2-jun-2019"]
  - name: the tag moves; a version by the calendar carries no date; the date was given upstream
    image_stream_tag:
      - {namespace: shop, image_stream: cart, tag: nightly-2019-05-01, carried_date: "2019-05-01",
         revisions: 2, current_image: "sha256:a1"}
      - {namespace: shop, image_stream: cart, tag: "24.04", revisions: 1, current_image: a1}
      - {namespace: shop, image_stream: lab, tag: "20.4-20221020", carried_date: "2022-10-20",
         revisions: 1, current_image: "sha256:a1"}
    spec_tag:
      - {namespace: shop, image_stream: lab, tag: "20.4-20221020", from_kind: DockerImage,
         from_tag: "20.4-20221020"}
    finds: []
---*/
WITH named AS (
  SELECT target_namespace, target_image_stream, target_tag, COUNT(*) AS referrers
  FROM referrer
  WHERE target_tag IS NOT NULL
  GROUP BY target_namespace, target_image_stream, target_tag
),
kin AS (
  SELECT
    t.namespace, t.image_stream, t.family, COUNT(*) AS tags, MIN(t.tag) AS first_tag,
    MIN(t.carried_date) AS first_date, MAX(t.carried_date) AS last_date,
    SUM(COALESCE(n.referrers, 0)) AS known_referrers, GROUP_CONCAT(t.tag, ' ') AS member_tags
  FROM image_stream_tag AS t
  LEFT JOIN named AS n
    ON n.target_namespace = t.namespace AND n.target_image_stream = t.image_stream
    AND n.target_tag = t.tag
  WHERE t.carried_date IS NOT NULL AND t.revisions = 1 AND t.current_image <> ''
    AND (LENGTH(t.carried_date) > 7 OR COALESCE(t.carried_at, 0) + 31 * 86400 <= :as_of)
    AND NOT EXISTS (
      SELECT 1 FROM spec_tag AS s
      WHERE s.namespace = t.namespace AND s.image_stream = t.image_stream AND s.tag = t.tag
        AND (s.is_reference = 1 OR (s.from_kind = 'DockerImage' AND s.from_tag = t.tag))
    )
    AND NOT EXISTS (
      SELECT 1 FROM object AS o WHERE o.kind = 'ImageStream' AND o.is_damaged = 1
        AND o.namespace = t.namespace AND o.name = t.image_stream
    )
  GROUP BY t.namespace, t.image_stream, t.family
)
SELECT
  k.namespace, k.image_stream, k.family, k.tags, k.first_tag, k.first_date, k.last_date,
  k.known_referrers, k.member_tags,
  -- The ledger counts whole families, so that part of one has no figure.
  CASE WHEN SUM(CASE WHEN l.cause = 'history' THEN l.objects ELSE 0 END) = k.tags
    THEN SUM(l.stored_bytes) ELSE 0 END AS impact_stored_bytes
FROM kin AS k
LEFT JOIN etcd_ledger AS l
  ON l.namespace = k.namespace AND l.image_stream = k.image_stream AND l.family = k.family
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9;
