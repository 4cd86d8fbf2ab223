/*---
id: image-stream-size-forecast
title: Image stream will reach the size limit of an object
severity: warning
message: "{namespace}/{image_stream}, of {stored_bytes}, reaches the limit of an object by
  {reached_at}"
why: |
  All tags of an image stream are one object, and etcd takes none over 1.5 MiB: from then on every
  push and import into it fails. At the rate at which tags were added that pruning cannot trim,
  it gets there by this date. Delete tags, or push builds to tags that move.
remedy: oc describe imagestream -n {namespace} {image_stream}
needs: [ImageStream]
source: "etcd: --max-request-bytes, 1.5 MiB by default; Managing images, Image tag conventions"
quiet_when: |
  Smaller than from_percent of the limit, or over it; it takes longer than horizon_days. Only tags
  of the last window_days with as many revisions as pruning keeps count, and only their histories.
parameters:
  max_request_bytes: {default: 1572864, unit: bytes, about: What etcd takes in one request.}
  from_percent: {default: 20, unit: percent, about: Share of it from which to look.}
  window_days: {default: 90, unit: days, about: Time that the rate is of.}
  kept_revisions: {default: 3, unit: revisions, about: What pruning leaves of each tag.}
  horizon_days: {default: 180, unit: days, about: Time ahead that is looked at.}
examples:
  - name: ten bytes a day, a hundred left
    with: {as_of: 864000, max_request_bytes: 1000, from_percent: 90, window_days: 10,
           horizon_days: 10}
    image_stream:
      - {namespace: shop, image_stream: cart, stored_bytes: 900}
      - {namespace: shop, image_stream: web, stored_bytes: 899}
      - {namespace: till, image_stream: cart, stored_bytes: 1000}
    image_stream_tag: &tags
      - {namespace: shop, image_stream: cart, tag: v1, revisions: 3, first_changed_at: 0}
      - {namespace: shop, image_stream: cart, tag: v2, revisions: 4, first_changed_at: 1}
      - {namespace: shop, image_stream: cart, tag: v3, revisions: 1, first_changed_at: -1}
      - {namespace: shop, image_stream: web, tag: v1, revisions: 1, first_changed_at: 0}
      - {namespace: till, image_stream: cart, tag: v1, revisions: 1, first_changed_at: 0}
    tag_event: &events
      - {namespace: shop, image_stream: cart, tag: v1, stored_bytes: 60}
      - {namespace: shop, image_stream: cart, tag: v1, stored_bytes: 40}
      - {namespace: shop, image_stream: cart, tag: v2, stored_bytes: 600}
      - {namespace: shop, image_stream: cart, tag: v3, stored_bytes: 600}
      - {namespace: shop, image_stream: web, tag: v1, stored_bytes: 300}
      - {namespace: till, image_stream: cart, tag: v1, stored_bytes: 300}
    finds: ["shop/cart, of 900 B, reaches the limit of an object by 1970-01-21"]
  - name: a day longer than is looked at
    with: {as_of: 864000, max_request_bytes: 1000, from_percent: 90, window_days: 10,
           horizon_days: 9}
    image_stream: [{namespace: shop, image_stream: cart, stored_bytes: 900}]
    image_stream_tag: *tags
    tag_event: *events
    finds: []
---*/
WITH grown AS (
  SELECT s.namespace AS namespace, s.image_stream AS image_stream,
    s.stored_bytes AS stored_bytes, SUM(e.stored_bytes) AS grown_bytes,
    COUNT(DISTINCT t.tag) AS new_tags
  FROM image_stream AS s
  JOIN image_stream_tag AS t ON t.namespace = s.namespace AND t.image_stream = s.image_stream
  JOIN tag_event AS e
    ON e.namespace = t.namespace AND e.image_stream = t.image_stream AND e.tag = t.tag
  WHERE s.stored_bytes * 100 >= :from_percent * :max_request_bytes
    AND s.stored_bytes < :max_request_bytes
    AND t.revisions <= :kept_revisions AND t.first_changed_at >= :as_of - :window_days * 86400
  GROUP BY s.namespace, s.image_stream, s.stored_bytes
)
SELECT
  namespace, image_stream, stored_bytes, grown_bytes, new_tags,
  :as_of + CAST((:max_request_bytes - stored_bytes) * :window_days * 86400 / grown_bytes AS BIGINT)
    AS reached_at
FROM grown
WHERE (:max_request_bytes - stored_bytes) * :window_days <= grown_bytes * :horizon_days;
