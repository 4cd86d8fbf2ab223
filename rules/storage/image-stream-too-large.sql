/*---
id: image-stream-too-large
title: Image stream nears the size limit of an object
severity: warning
message: "{namespace}/{image_stream} takes {stored_bytes}, {share_percent} % of what one object may"
why: |
  All tags and histories of an image stream are one object in etcd, and etcd refuses a request of
  more than 1.5 MiB. From there on every push and import into the stream fails with "etcdserver:
  request is too large", and so does every change that would not make it smaller.
remedy: oc adm prune images
needs: [ImageStream]
source: "etcd: --max-request-bytes, 1.5 MiB by default, unchanged by OpenShift"
quiet_when: |
  The size is that of the value in etcd, not of the export, which is larger. Where specification
  or metadata take most of it (annotations of tags), pruning does not help: delete tags, or split.
parameters:
  max_request_bytes: {default: 1572864, unit: bytes, about: What etcd takes in one request.}
  warn_percent: {default: 50, unit: percent, about: Share of it from which to warn.}
examples:
  - name: half of the limit
    image_stream:
      - {namespace: shop, image_stream: cart, stored_bytes: 786432, history_bytes: 780000}
    finds: ["shop/cart takes 768 KiB, 50 % of what one object may"]
  - name: just under half of the limit
    image_stream:
      - {namespace: shop, image_stream: cart, stored_bytes: 786431, history_bytes: 780000}
    finds: []
---*/
SELECT
  namespace, image_stream, stored_bytes,
  CAST(stored_bytes * 100 / :max_request_bytes AS BIGINT) AS share_percent,
  history_bytes, spec_tag_bytes, metadata_bytes
FROM image_stream
WHERE stored_bytes * 100 >= :warn_percent * :max_request_bytes;
