/*---
id: image-stream-empty
title: Image stream is empty
severity: info
message: "{namespace}/{image_stream} has had no tag since {created_at}"
why: |
  Nothing was ever pushed or imported, or all tags are gone. The object stays in etcd, counts
  against the quota of image streams, and suggests to people that an image of this name exists.
remedy: oc delete imagestream -n {namespace} {image_stream}
needs: [ImageStream]
needs_complete: [BuildConfig, ImageStream]
source: "Managing images: Creating an image stream; resource quota openshift.io/imagestreams"
quiet_when: |
  It is younger than min_age_days; a build pushes to it, or something refers to it; it has the
  deprecated dockerImageRepository, which imports all tags; it carries tagtidy/keep; the platform's
  namespaces. A pipeline outside the cluster that pushes to it one day is not seen.
parameters:
  min_age_days: {default: 30, unit: days, about: Age from which an image stream is judged.}
examples:
  - name: a month old and without a tag
    image_stream: [{namespace: shop, image_stream: web, created_at: 2026-01-01}]
    image_stream_tag: [{namespace: shop, image_stream: x, tag: v1},
      {namespace: x, image_stream: web, tag: v1}]
    annotation: [{kind: ImageStream, namespace: shop, name: web, annotation: tagtidy/x},
      {kind: ImageStream, namespace: shop, name: x, annotation: tagtidy/keep},
      {kind: ImageStream, namespace: x, name: web, annotation: tagtidy/keep},
      {kind: Pod, namespace: shop, name: web, annotation: tagtidy/keep}]
    referrer: [{target_namespace: x, target_image_stream: web},
      {target_namespace: shop, target_image_stream: x}]
    finds: ["shop/web has had no tag since 2026-01-01"]
  - name: tagged; young; built into; imports a repository; kept; the platform
    image_stream: [{namespace: s, image_stream: a},
      {namespace: s, image_stream: b, created_at: 2026-01-20}, {namespace: s, image_stream: c},
      {namespace: s, image_stream: d, spec_repository: quay.io/a/b},
      {namespace: s, image_stream: e}, {namespace: openshift}, {namespace: openshift-x},
      {namespace: kube-x}]
    image_stream_tag: [{namespace: s, image_stream: a, tag: v1}]
    annotation: [{kind: ImageStream, namespace: s, name: e, annotation: tagtidy/keep}]
    referrer: [{role: build-output, target_namespace: s, target_image_stream: c}]
    finds: []
---*/
SELECT h.namespace, h.image_stream, h.created_at, h.stored_bytes AS impact_stored_bytes
FROM image_stream AS h
LEFT JOIN image_stream_tag AS t ON t.namespace = h.namespace AND t.image_stream = h.image_stream
LEFT JOIN annotation AS a
  ON a.kind = 'ImageStream' AND a.annotation = 'tagtidy/keep'
  AND a.namespace = h.namespace AND a.name = h.image_stream
LEFT JOIN referrer AS r
  ON r.target_namespace = h.namespace AND r.target_image_stream = h.image_stream
WHERE COALESCE(h.created_at, 0) <= :as_of - :min_age_days * 86400
  AND h.spec_repository = '' AND t.tag IS NULL AND a.name IS NULL AND r.name IS NULL
  AND h.namespace <> 'openshift' AND h.namespace NOT LIKE 'openshift-%'
  AND h.namespace NOT LIKE 'kube-%';
