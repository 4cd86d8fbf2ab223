/*---
id: unconventional-tag-name
title: Tags have names that follow no convention of their image stream
severity: info
message: "{namespace}/{image_stream} has tags of no convention: {tags}, such as {first_tag}"
why: |
  The other tags of the image stream say by their names what they stand for. Nobody but the author
  knows what these are for and when they may go; so they stay, and their images with them.
remedy: oc describe imagestreamtag -n {namespace} {image_stream}:{first_tag}
needs: [ImageStream, referrers]
source: "Managing images: Image tag conventions"
quiet_when: |
  Above max_percent it is grammar; the tag has moved, is new, is named by a workload or a tag, or
  so named upstream; environments and channels; the openshift namespace.
parameters:
  min_age_days: {default: 30, unit: days, about: Age from which a tag is judged.}
  min_tags: {default: 5, unit: tags, about: Tags of an image stream from which it has a convention.}
  max_percent: {default: 20, unit: percent, about: Share of such names that is no grammar.}
  channels: {about: "Names of environments and channels, each between spaces.", default: " base beta
      blue green red black demo promoted qa stage uat int sit acc perf preprod upstream previous
      backup rollback builder debug slim full default release hotfix "}
examples:
  - name: one that nobody names, beside four that say what they are
    with: {as_of: 2592000}
    image_stream_tag:
      - &o {namespace: shop, tag: final2, convention: other, revisions: 1, first_changed_at: 0}
      - &v {namespace: shop, tag: v1, convention: version-line}
      - {namespace: shop, tag: v2, convention: version-line}
      - {namespace: shop, tag: v3, convention: version-line}
      - {namespace: shop, tag: v4, convention: version-line}
      - {namespace: till, tag: v4, convention: other}
      - {namespace: shop, image_stream: web, tag: v4, convention: other}
    referrer: [{target_namespace: till, target_image_stream: "", target_tag: final2},
      {target_namespace: shop, target_image_stream: web, target_tag: final2},
      {target_namespace: shop, target_image_stream: "", target_tag: v1}]
    spec_tag: [{namespace: till, tag: final2, from_tag: final2},
      {namespace: shop, image_stream: web, tag: final2, from_tag: final2},
      {namespace: shop, tag: v1, from_tag: final2}, {namespace: shop, tag: final2, from_tag: v1}]
    finds: ["shop/ has tags of no convention: 1, such as final2"]
  - name: a channel; moved; new; named; followed; from upstream; few tags; grammar; the platform's
    with: {as_of: 2592000, min_tags: 3, max_percent: 90}
    image_stream_tag: [&a {<<: *o, namespace: a, tag: QA}, {<<: *a, tag: moved, revisions: 2},
      {<<: *a, tag: newer, first_changed_at: 1}, {<<: *a, tag: named}, {<<: *a, tag: source},
      {<<: *a, tag: copied}, {<<: *a, tag: v1, convention: version-line},
      {<<: *o, namespace: few, tag: x1}, {<<: *v, namespace: few},
      &b {<<: *o, namespace: b, tag: x1}, {<<: *b, tag: x2}, {<<: *b, tag: x3},
      &p {<<: *v, namespace: openshift}, {<<: *p, tag: v2},
      {<<: *p, tag: final2, convention: other, revisions: 1, first_changed_at: 0}]
    referrer: [{target_namespace: a, target_image_stream: "", target_tag: named}]
    spec_tag: [{namespace: a, tag: copied, from_tag: copied}, {namespace: a, target_tag: source}]
    finds: []
---*/
WITH odd AS (
  SELECT
    t.image_stream AS image_stream, t.namespace AS namespace, COUNT(*) AS tags,
    MIN(t.tag) AS first_tag
  FROM image_stream_tag AS t
  LEFT JOIN referrer AS r
    ON r.target_namespace = t.namespace AND r.target_image_stream = t.image_stream
    AND r.target_tag = t.tag
  LEFT JOIN spec_tag AS s
    ON s.namespace = t.namespace AND s.image_stream = t.image_stream
    AND (s.target_tag = t.tag OR (s.tag = t.tag AND s.from_tag = t.tag))
  WHERE t.convention = 'other' AND t.revisions = 1 AND t.namespace <> 'openshift'
    AND t.first_changed_at <= :as_of - :min_age_days * 86400
    AND :channels NOT LIKE '% ' || LOWER(t.tag) || ' %'
    AND r.target_tag IS NULL AND s.namespace IS NULL
  GROUP BY t.image_stream, t.namespace
)
SELECT o.namespace, o.image_stream, o.tags, o.first_tag, COUNT(*) AS all_tags
FROM odd AS o
JOIN image_stream_tag AS a ON a.namespace = o.namespace AND a.image_stream = o.image_stream
GROUP BY o.namespace, o.image_stream, o.tags, o.first_tag
HAVING COUNT(*) >= :min_tags
  AND SUM(CASE WHEN a.convention = 'other' THEN 1 ELSE 0 END) * 100 <= COUNT(*) * :max_percent;
