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
remedy: oc tag -n {namespace} -d {image_stream}:{unnamed_tag}
needs: [ImageStream]
discriminator: family
source: "Managing images, Image tag conventions: too much information in a tag name"
quiet_when: |
  The tag has had other revisions; it is imported under the name it has upstream; it only points
  elsewhere (reference); its month is not over; its image stream could not be read whole.
examples:
  - name: a family of two whose months are over, one named by a workload
    with: {as_of: 1559347200}
    image_stream_tag: [&t {namespace: shop, image_stream: cart, tag: v2-may-2019, revisions: 1,
      family: "v2-{date}", carried_date: "2019-05", carried_at: "2019-05-01", current_image: a1},
      &d {<<: *t, tag: v2-30-may-2019, carried_date: "2019-05-30", carried_at: "2019-05-30"},
      {<<: *d, namespace: x, revisions: 2}, {<<: *d, image_stream: x, revisions: 2}, {<<: *t,
      image_stream: web}]
    referrer: [&r {target_namespace: shop, target_image_stream: cart, target_tag: v2-30-may-2019},
      {<<: *r, target_namespace: x}, {<<: *r, target_image_stream: x}, {<<: *r, target_tag: x}]
    spec_tag: [&s {namespace: shop, image_stream: cart, tag: v2-may-2019, from_tag: v2},
      {<<: *s, namespace: x, is_reference: 1}, {<<: *s, image_stream: x, is_reference: 1},
      {<<: *s, tag: x, is_reference: 1}]
    object: [&o {kind: ImageStream, namespace: shop, name: cart}, {<<: *o, kind: x, is_damaged: 1},
      {<<: *o, namespace: x, is_damaged: 1}, {<<: *o, name: x, is_damaged: 1}]
    etcd_ledger: [&l {namespace: shop, image_stream: cart, family: "v2-{date}", cause: history,
      objects: 2, stored_bytes: 100}, {<<: *l, cause: image}]
    finds: ["shop/cart keeps dated tags never updated: 2, such as v2-30-may-2019",
      "shop/web keeps dated tags never updated: 1, such as v2-may-2019"]
    gives: {known_referrers: [0, 1], impact_stored_bytes: [0, 200],
      remedy: [oc tag -n shop -d cart:v2-may-2019, oc tag -n shop -d web:v2-may-2019]}
  - name: moved; no date; its month is not over; without an image; named upstream; a reference
    image_stream_tag: [{<<: *t, tag: moved, revisions: 2}, {<<: *t, tag: "24.04",
      carried_date: null, carried_at: null}, {<<: *t, tag: month, carried_date: "2026-01",
      carried_at: "2026-01-01"}, {<<: *t, tag: empty, current_image: ""}, {<<: *t, tag: upstream},
      {<<: *t, tag: ref}, {<<: *t, namespace: till}]
    spec_tag: [{<<: *s, tag: upstream, from_tag: upstream}, {<<: *s, tag: ref, is_reference: 1}]
    object: [{<<: *o, namespace: till, is_damaged: 1}]
    finds: []
---*/
WITH named AS (
  SELECT target_namespace, target_image_stream, target_tag, COUNT(*) AS referrers
  FROM referrer WHERE (target_namespace, target_image_stream, target_tag) IN (
    SELECT namespace, image_stream, tag FROM image_stream_tag WHERE carried_date <> '')
  GROUP BY target_namespace, target_image_stream, target_tag),
kin AS (
  SELECT
    t.namespace, t.image_stream, t.family, COUNT(*) AS tags, MIN(t.tag) AS first_tag,
    MIN(t.carried_date) AS first_date, MAX(t.carried_date) AS last_date,
    SUM(COALESCE(n.referrers, 0)) AS known_referrers, GROUP_CONCAT(t.tag, ' ') AS member_tags,
    MIN(CASE WHEN n.referrers IS NULL THEN t.tag END) AS unnamed_tag
  FROM image_stream_tag AS t
  LEFT JOIN named AS n
    ON n.target_namespace = t.namespace AND n.target_image_stream = t.image_stream
    AND n.target_tag = t.tag
  WHERE t.revisions = 1 AND t.current_image <> ''
    AND (LENGTH(t.carried_date) > 7 OR t.carried_at + 31 * 86400 <= :as_of)
    AND NOT EXISTS (
      SELECT 1 FROM spec_tag AS s WHERE s.namespace = t.namespace AND s.tag = t.tag
        AND s.image_stream = t.image_stream AND (s.is_reference = 1 OR s.from_tag = t.tag)
    )
    AND CASE WHEN (t.namespace, t.image_stream) IN (
      SELECT namespace, name FROM object WHERE kind = 'ImageStream' AND is_damaged = 1)
      THEN 1 ELSE 0 END = 0
  GROUP BY t.namespace, t.image_stream, t.family)
SELECT
  namespace, image_stream, family, tags, first_tag, first_date, last_date, known_referrers,
  member_tags, unnamed_tag,
  -- The ledger counts whole families, so that part of one has no figure.
  CASE WHEN SUM(CASE WHEN cause = 'history' THEN objects ELSE 0 END) = tags
    THEN SUM(stored_bytes) ELSE 0 END AS impact_stored_bytes
FROM kin LEFT JOIN etcd_ledger USING (namespace, image_stream, family)
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10;
