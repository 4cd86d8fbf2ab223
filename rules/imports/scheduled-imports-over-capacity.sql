/*---
id: scheduled-imports-over-capacity
title: More image streams are scheduled than the cluster imports in time
severity: warning
message: >-
  {scheduled_streams} image streams are scheduled for import, {max_streams} can be looked at in
  time, most of them in {busiest_namespace}: {busiest_streams}
why: |
  The controller looks at 60 image streams a minute and at each every 15 minutes, so that beyond 900
  they wait for each other: tags are updated late, those that need it least as often as those that
  need it most. Take the schedule off what does not move or is not used.
remedy: oc get imagestreams -n {busiest_namespace}
needs: [ImageStream]
source: "Scheduled image import: 15 minutes, 60 image streams a minute"
quiet_when: |
  Digests, references and tags that are not imported take no turn. A rate that was raised in the
  controller's configuration is not seen: set max_streams.
parameters:
  max_streams: {default: 900, unit: image streams, about: Image streams that are looked at in time.}
examples:
  - name: three image streams with four scheduled tags, two looked at in time
    with: {max_streams: 2}
    spec_tag:
      - {namespace: shop, image_stream: cart, tag: v1, is_scheduled: 1, from_kind: DockerImage}
      - {namespace: shop, image_stream: cart, tag: v2, is_scheduled: 1, from_kind: DockerImage}
      - {namespace: shop, image_stream: web, tag: v1, is_scheduled: 1, from_kind: DockerImage}
      - {namespace: bank, image_stream: web, tag: v1, is_scheduled: 1, from_kind: DockerImage}
    finds:
      - "3 image streams are scheduled for import, 2 can be looked at in time, most of them in
        shop: 2"
  - name: two that take a turn; a digest, a reference, an alias, and one that is not scheduled
    with: {max_streams: 2}
    spec_tag:
      - {namespace: shop, image_stream: a, tag: v1, is_scheduled: 1, from_kind: DockerImage}
      - {namespace: shop, image_stream: b, tag: v1, is_scheduled: 1, from_kind: DockerImage}
      - {namespace: shop, image_stream: c, tag: v1, is_scheduled: 1, from_kind: DockerImage,
         from_digest: d1}
      - {namespace: shop, image_stream: d, tag: v1, is_scheduled: 1, from_kind: DockerImage,
         is_reference: 1}
      - {namespace: shop, image_stream: e, tag: v1, is_scheduled: 1, from_kind: ImageStreamTag}
      - {namespace: shop, image_stream: f, tag: v1, from_kind: DockerImage}
    finds: []
---*/
WITH turn AS (
  SELECT namespace, image_stream, COUNT(*) AS stream_tags
  FROM spec_tag
  WHERE is_scheduled = 1 AND from_kind = 'DockerImage' AND from_digest = '' AND is_reference = 0
  GROUP BY namespace, image_stream
),
load AS (
  SELECT namespace, COUNT(*) AS streams, SUM(stream_tags) AS tags FROM turn GROUP BY namespace
),
total AS (
  SELECT SUM(streams) AS all_streams, SUM(tags) AS all_tags, MAX(streams) AS most FROM load
)
SELECT
  'ImageStream' AS kind, 'scheduled' AS name, t.all_streams AS scheduled_streams,
  t.all_tags AS scheduled_tags, :max_streams AS max_streams,
  MIN(l.namespace) AS busiest_namespace, t.most AS busiest_streams
FROM total AS t
JOIN load AS l ON l.streams = t.most
WHERE t.all_streams > :max_streams
GROUP BY t.all_streams, t.all_tags, t.most;
