/*---
id: one-tag-per-build
title: Every build makes a tag of its own
severity: warning
message: "{namespace}/{image_stream} has {tags} tags like {family}, {tags_per_month} more a month"
why: |
  A tag with one revision is never trimmed by pruning, so each build pins its image for ever and
  adds to the image stream, whose size is limited. Let builds push to one moving tag: its history
  keeps the last revisions, and pruning takes the rest.
remedy: oc describe imagestream -n {namespace} {image_stream}
needs: [ImageStream]
source: "Managing images, Image tag conventions: a tag of one revision is never pruned"
quiet_when: |
  The names are plain versions that come slower than min_versions_per_month, or on few days, as
  a migration makes them; the tags have the names they have upstream, or are references.
discriminator: family
parameters:
  min_tags: {default: 10, unit: tags, about: Tags of one form from which it is a habit.}
  min_single_percent: {default: 90, unit: percent, about: Share of them with one revision.}
  min_versions_per_month: {default: 8, unit: tags, about: Rate at which plain versions are builds.}
examples:
  - name: two builds a month, with a tag each, of which one has moved
    with: {min_tags: 2, min_single_percent: 50}
    image_stream_tag: [&t {namespace: shop, image_stream: cart, tag: b1, family: b*,
      convention: build-id, revisions: 1, first_changed_at: "2025-12-01"}, &u {<<: *t, tag: b2,
      revisions: 2, first_changed_at: "2026-01-01"}, {<<: *t, tag: b3, first_changed_at: null},
      {<<: *t, image_stream: web}, {<<: *u, image_stream: web}]
    spec_tag: [&s {namespace: shop, image_stream: cart, tag: b1}, {<<: *s, tag: x, is_reference: 1},
      {<<: *s, namespace: x, is_reference: 1}, {<<: *s, image_stream: x, is_reference: 1}]
    etcd_ledger: [&l {namespace: shop, image_stream: cart, family: b*, stored_bytes: 100},
      {<<: *l, tag: b1}, {<<: *l, namespace: x}, {<<: *l, image_stream: x}, {<<: *l, family: x}]
    finds: ["shop/cart has 2 tags like b*, 1 more a month",
      "shop/web has 2 tags like b*, 1 more a month"]
    gives: {impact_stored_bytes: [0, 200]}
  - name: plain versions, as many as builds
    with: {min_tags: 2, min_versions_per_month: 4}
    image_stream_tag: [&v {<<: *t, tag: v1, family: v*, convention: revision}, {<<: *v, tag: v2,
      first_changed_at: "2025-12-02"}]
    finds: ["shop/cart has 2 tags like v*, 4 more a month"]
  - name: an archive; slower; half of them move; references; named upstream; all of one day
    with: {min_tags: 2, min_versions_per_month: 4}
    image_stream_tag: [*t, {<<: *t, tag: b2, first_changed_at: "2026-01-02"}, {<<: *t, family: m*},
      {<<: *u, family: m*}, {<<: *t, family: r*, tag: r1}, {<<: *t, family: r*, tag: r2}, {<<: *t,
      family: s*, tag: s1}, {<<: *t, family: s*, tag: s2}, *v, {<<: *v, tag: v2}, {<<: *v,
      family: w*}, {<<: *v, family: w*, tag: w2, first_changed_at: "2026-01-01"}]
    spec_tag: [{<<: *s, tag: r1, is_reference: 1}, {<<: *s, tag: s1, from_tag: s1}]
    finds: []
  - {name: too few, image_stream_tag: [*t, {<<: *t, tag: b2}], finds: []}
---*/
WITH kin AS (
  SELECT
    t.namespace, t.image_stream, t.family, COUNT(*) AS tags,
    SUM(CASE WHEN t.revisions = 1 THEN 1 ELSE 0 END) AS single_tags,
    COUNT(DISTINCT t.first_changed_at - t.first_changed_at % 86400) AS days,
    MIN(t.first_changed_at) AS oldest_tag_at, MAX(t.first_changed_at) AS newest_tag_at,
    MAX(CASE WHEN t.convention IN ('date', 'build-id', 'commit', 'pull-request') THEN 1 ELSE 0 END)
      AS names_builds
  FROM image_stream_tag AS t
  LEFT JOIN spec_tag AS s
    ON s.namespace = t.namespace AND s.image_stream = t.image_stream AND s.tag = t.tag
    AND (s.is_reference = 1 OR s.from_tag = t.tag)
  WHERE s.tag IS NULL AND t.first_changed_at IS NOT NULL
  GROUP BY t.namespace, t.image_stream, t.family
),
paced AS (
  SELECT
    kin.*,
    CAST((tags - 1) * 31 * 86400 / CASE WHEN newest_tag_at - oldest_tag_at < 7 * 86400
      THEN 7 * 86400 ELSE newest_tag_at - oldest_tag_at END AS BIGINT) AS tags_per_month
  FROM kin
  WHERE tags >= :min_tags AND single_tags * 100 >= tags * :min_single_percent
)
SELECT
  p.namespace, p.image_stream, p.family, p.tags, p.single_tags, p.tags_per_month, p.oldest_tag_at,
  p.newest_tag_at, SUM(COALESCE(l.stored_bytes, 0)) AS impact_stored_bytes
FROM paced AS p LEFT JOIN etcd_ledger AS l
  ON l.namespace = p.namespace AND l.image_stream = p.image_stream AND l.family = p.family
WHERE (names_builds = 1 AND tags_per_month >= 1)
  OR (tags_per_month >= :min_versions_per_month AND days >= :min_tags)
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8;
