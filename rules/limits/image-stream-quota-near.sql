/*---
id: image-stream-quota-near
title: Namespace has almost as many image streams as it may
severity: warning
message: "{kind} {namespace}/{name} is used up to {used} of {hard} image streams"
why: |
  Where the quota is used up, the API refuses each new image stream: pushes to a new name, imports
  and installations that bring image streams fail. Delete the image streams that are no longer used,
  or raise the quota in time.
remedy: oc describe resourcequota -n {namespace} {name}
needs: [ImageStream, ResourceQuota]
source: "Object quota: openshift.io/imagestreams, count/imagestreams.image.openshift.io"
quiet_when: |
  Less than warn_percent is used. Where the quota's status does not say how many it counts, the
  image streams of the export are counted.
parameters:
  warn_percent: {default: 90, unit: percent, about: Share of the quota from which to warn.}
examples:
  - name: nine of ten by the status, with and without image streams here; one of one by the export
    image_stream:
      - {namespace: shop, image_stream: cart}
      - {namespace: till, image_stream: receipt}
      - {namespace: till, image_stream: ledger}
    resource_quota:
      - {namespace: till, resource_quota: a, resource: openshift.io/imagestreams, hard: 10, used: 9}
      - {namespace: pay, resource_quota: c, resource: openshift.io/imagestreams, hard: 10, used: 9}
      - {namespace: shop, resource_quota: b, hard: 1,
         resource: count/imagestreams.image.openshift.io}
    finds:
      - "ResourceQuota till/a is used up to 9 of 10 image streams"
      - "ResourceQuota pay/c is used up to 9 of 10 image streams"
      - "ResourceQuota shop/b is used up to 1 of 1 image streams"
  - name: eight of ten; none of two; of something else; a quota of none, which is a ban
    image_stream: [{namespace: shop, image_stream: cart}]
    resource_quota:
      - {namespace: shop, resource_quota: a, resource: openshift.io/imagestreams, hard: 10, used: 8}
      - {namespace: till, resource_quota: a, resource: openshift.io/imagestreams, hard: 2}
      - {namespace: shop, resource_quota: c, resource: pods, hard: 10, used: 10}
      - {namespace: till, resource_quota: d, resource: openshift.io/imagestreams, hard: 0, used: 0}
    finds: []
---*/
WITH counted AS (
  SELECT namespace, COUNT(*) AS image_streams FROM image_stream GROUP BY namespace
)
SELECT
  'ResourceQuota' AS kind, q.namespace, q.resource_quota AS name, q.resource AS field, q.hard,
  COALESCE(q.used, c.image_streams, 0) AS used,
  COALESCE(c.image_streams, 0) AS exported_image_streams
FROM resource_quota AS q
LEFT JOIN counted AS c ON c.namespace = q.namespace
WHERE q.resource IN ('openshift.io/imagestreams', 'count/imagestreams.image.openshift.io')
  AND q.hard > 0
  AND COALESCE(q.used, c.image_streams, 0) * 100 >= q.hard * :warn_percent;
