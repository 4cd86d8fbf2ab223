/*---
id: pruner-missing
title: The cluster has no image pruner
severity: warning
message: "no ImagePruner is set up, and {images} images take {stored_bytes} in etcd"
why: |
  Nothing in OpenShift removes old revisions and images by itself but the pruner that the image
  registry's operator runs. Without it histories, etcd and the registry's storage only grow.
remedy: oc get imagepruners.imageregistry.operator.openshift.io
needs: [Image]
needs_complete: [ImagePruner]
source: "Manually and automatically pruning images: ImagePruner, cluster"
quiet_when: |
  There are fewer than min_images. A pruner that is not the operator's (a cron job of your own
  that runs oc adm prune images) is not seen.
parameters:
  min_images: {default: 100, unit: images, about: Images from which it matters.}
examples:
  - name: two images, none to prune them
    with: {min_images: 2}
    image: [{image: a1, stored_bytes: 1024}, {image: a2, stored_bytes: 1024}]
    finds: ["no ImagePruner is set up, and 2 images take 2 KiB in etcd"]
  - name: it is there
    with: {min_images: 2}
    image_pruner: [{image_pruner: cluster}]
    image: [{image: a1, stored_bytes: 1024}, {image: a2, stored_bytes: 1024}]
    finds: []
  - name: a handful of images
    with: {min_images: 2}
    image: [{image: a1, stored_bytes: 1024}]
    finds: []
---*/
SELECT
  'ImagePruner' AS kind, 'cluster' AS name, COUNT(*) AS images,
  SUM(stored_bytes) AS stored_bytes, MIN(created_at) AS oldest_image_at
FROM image
HAVING COUNT(*) >= :min_images AND (SELECT COUNT(*) FROM image_pruner) = 0;
