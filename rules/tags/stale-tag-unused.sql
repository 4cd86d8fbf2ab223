/*---
id: stale-tag-unused
title: Tags are old and nothing uses them
severity: warning
message: "{namespace}/{image_stream} keeps unused tags: {tags} such as {first_tag}, {days} days old"
why: |
  Pruning spares the newest revisions of a tag, used or not, and with them the image and its
  layers. No workload, build or other tag names this one or uses an image of its history.
remedy: oc tag -n {namespace} -d {image_stream}:{first_tag}
needs: []
discriminator: family
needs_complete: [ImageStream, referrers]
source: "Managing images: Removing tags from image streams"
quiet_when: |
  A form of latest or stable; tagtidy/keep; platform namespaces. Pulls from outside are not seen.
parameters:
  stale_days: {default: 180, unit: days, about: Time without a change after which a tag is old.}
examples:
  - name: unchanged for 200 days, no referrer
    with: {as_of: 17280000}
    image_stream_tag:
      - {namespace: shop, image_stream: cart, tag: v1, last_changed_at: 0, current_image: a1}
    finds: ["shop/cart keeps unused tags: 1 such as v1, 200 days old"]
  - name: named; an older revision's manifest runs; followed by an alias; kept
    with: {as_of: 17280000}
    image_stream_tag:
      - {namespace: shop, image_stream: cart, tag: v1, last_changed_at: 0, current_image: a1}
      - {namespace: shop, image_stream: cart, tag: v2, last_changed_at: 0, current_image: a2}
      - {namespace: shop, image_stream: cart, tag: v3, last_changed_at: 0, current_image: a3}
      - {namespace: shop, image_stream: web, tag: v4, last_changed_at: 0, current_image: a4}
    tag_event: [{namespace: shop, image_stream: cart, tag: v2, revision: 2, image: b2}]
    image_manifest: [{image: b2, manifest: c2}]
    referrer:
      - {target_namespace: shop, target_image_stream: cart, target_tag: v1, pull_digest: c2}
    spec_tag: [{target_namespace: shop, target_image_stream: cart, target_tag: v3}]
    annotation: [{kind: ImageStream, namespace: shop, name: web, annotation: tagtidy/keep}]
    finds: []
---*/
WITH used_image AS (
  SELECT target_image FROM referrer WHERE target_image IS NOT NULL
  UNION ALL SELECT pull_digest FROM referrer WHERE pull_digest <> ''
),
used_tag AS (
  SELECT target_namespace AS namespace, target_image_stream AS image_stream, target_tag AS tag
  FROM referrer WHERE target_tag IS NOT NULL
  UNION ALL SELECT target_namespace, target_image_stream, target_tag FROM spec_tag
  UNION ALL SELECT namespace, SUBSTR(repository, 9), COALESCE(NULLIF(pull_tag, ''), 'latest')
  FROM referrer WHERE registry = 'docker.io' AND repository LIKE 'library/%'
),
kin AS (
  SELECT
    t.namespace AS namespace, t.image_stream AS image_stream, t.family, COUNT(*) AS tags,
    MIN(t.tag) AS first_tag, CAST((:as_of - MIN(t.last_changed_at)) / 86400 AS BIGINT) AS days,
    SUM(t.revisions) AS revisions, GROUP_CONCAT(t.tag, ' ') AS member_tags
  FROM image_stream_tag AS t
  LEFT JOIN used_tag AS u
    ON u.namespace = t.namespace AND u.image_stream = t.image_stream AND u.tag = t.tag
  LEFT JOIN annotation AS a
    ON a.kind = 'ImageStream' AND a.namespace = t.namespace AND a.name = t.image_stream
    AND a.annotation = 'tagtidy/keep' AND a.tag IN ('', t.tag)
  LEFT JOIN object AS o ON o.kind = 'ImageStream' AND o.is_damaged = 1
    AND o.namespace = t.namespace AND o.name = t.image_stream
  WHERE u.tag IS NULL AND a.kind IS NULL AND o.kind IS NULL AND t.current_image <> ''
    AND t.last_changed_at <= :as_of - :stale_days * 86400
    AND t.convention NOT IN ('latest', 'stable') AND t.namespace NOT IN ('', 'openshift')
    AND t.namespace NOT LIKE 'openshift-%' AND t.namespace NOT LIKE 'kube-%'
    AND NOT EXISTS (
      SELECT 1 FROM tag_event AS e LEFT JOIN image_manifest AS m ON m.image = e.image
      WHERE e.namespace = t.namespace AND e.image_stream = t.image_stream AND e.tag = t.tag
        AND (e.image IN (SELECT * FROM used_image) OR m.manifest IN (SELECT * FROM used_image))
    )
  GROUP BY t.namespace, t.image_stream, t.family
)
SELECT
  k.namespace, k.image_stream, k.family, k.tags, k.first_tag, k.days, k.revisions, k.member_tags,
  CASE WHEN SUM(CASE WHEN l.cause = 'history' THEN l.objects ELSE 0 END) = k.revisions
    THEN SUM(l.stored_bytes) ELSE 0 END AS impact_stored_bytes
FROM kin AS k LEFT JOIN etcd_ledger AS l
  ON l.namespace = k.namespace AND l.image_stream = k.image_stream AND l.family = k.family
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8;
