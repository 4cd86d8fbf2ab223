/*---
id: used-image-old
title: Pods run images that were built long ago
severity: info
message: "{namespace}/{image_stream} has images in use up to {days} days old: {images}"
why: |
  An image is as secure as on the day it was built: what has been mended in its base image and
  packages since is not in it. Build it anew on the base image of today, or import the newer one
  from upstream, and roll it out.
remedy: oc describe imagestream -n {namespace} {image_stream}
needs: [ImageStream, Image, referrers]
source: "Managing images: image triggers rebuild and roll out when a base image changes"
quiet_when: |
  Nothing but old replica sets, ended pods and builds names the image; the build date is that of a
  reproducible build (before 2013); the platform's own pods, and the shared catalogue in openshift.
parameters:
  max_age_days: {default: 365, unit: days, about: Age that an image in use may have.}
examples:
  - name: pods run two of them
    image: [{image: a1, built_at: 2025-01-31}, {image: a2, built_at: 2025-01-01}]
    image_stream: [{namespace: shop, image_stream: cart}]
    referrer:
      - {kind: Pod, namespace: shop, name: cart-1, role: running, target_namespace: shop,
         target_image_stream: cart, target_image: a1}
      - {kind: Pod, namespace: till, name: cart-2, role: running, target_namespace: shop,
         target_image_stream: cart, target_image: a2}
    workload: [&w {kind: Pod, namespace: shop, name: cart-1, phase: Running}, {<<: *w, kind: x,
      phase: Failed}, {<<: *w, namespace: x, phase: Failed}, {<<: *w, name: x, phase: Failed}]
    finds: ["shop/cart has images in use up to 395 days old: 2"]
  - name: young; reproducible; named by a replica set; pods that have ended
    image:
      - {image: a1, built_at: 2025-01-31}
      - {image: a2, built_at: 2025-02-01}
      - {image: a3, built_at: 1980-01-01}
    image_stream: &streams
      - {namespace: shop, image_stream: cart}
      - {namespace: openshift, image_stream: ruby}
    referrer:
      - {role: running, target_namespace: shop, target_image_stream: cart, target_image: a2}
      - {role: running, target_namespace: shop, target_image_stream: cart, target_image: a3}
      - {role: container, target_namespace: shop, target_image_stream: cart, target_image: a1}
      - {role: running, kind: Pod, name: a, target_namespace: shop, target_image_stream: cart,
         target_image: a1}
    workload: [{kind: Pod, name: a, phase: Succeeded}]
    finds: []
  - name: of the platform, or its shared catalogue; of no image stream here
    image: [{image: a1, built_at: 2025-01-01}]
    image_stream: *streams
    referrer:
      - {role: running, namespace: shop, target_namespace: openshift, target_image_stream: ruby,
         target_image: a1}
      - {role: running, namespace: openshift-dns, target_namespace: shop, target_image: a1,
         target_image_stream: cart}
      - {role: running, namespace: kube-system, target_namespace: shop, target_image: a1,
         target_image_stream: cart}
      - {role: running, target_namespace: shop, target_image_stream: web, target_image: a1}
      - {role: running, target_namespace: till, target_image_stream: cart, target_image: a1}
    finds: []
---*/
SELECT
  r.target_namespace AS namespace, r.target_image_stream AS image_stream,
  COUNT(DISTINCT i.image) AS images,
  CAST((:as_of - MIN(i.built_at)) / 86400 AS BIGINT) AS days,
  MIN(i.built_at) AS oldest_built_at, MIN(i.image) AS first_image,
  COUNT(*) AS running_containers
FROM referrer AS r
JOIN image_stream AS s
  ON s.namespace = r.target_namespace AND s.image_stream = r.target_image_stream
JOIN image AS i ON i.image = r.target_image
LEFT JOIN workload AS w
  ON w.namespace = r.namespace AND w.name = r.name AND w.kind = r.kind
  AND w.phase IN ('Succeeded', 'Failed')
WHERE w.name IS NULL AND r.role = 'running' AND r.target_namespace <> 'openshift'
  AND r.namespace NOT LIKE 'openshift-%' AND r.namespace NOT LIKE 'kube-%'
  AND i.built_at BETWEEN 1356998400 AND :as_of - :max_age_days * 86400
GROUP BY r.target_namespace, r.target_image_stream;
