/*---
id: unheld-images-heavy
title: Images that no image stream holds take room in etcd
severity: warning
message: "{images} images that no image stream holds take {stored_bytes}, {share_percent} % of all
  image data in etcd"
why: |
  They are what deleted tags and image streams leave behind: nobody can pull them by a tag, and
  each keeps its layers in the registry. A prune that is carried out removes them. Where they make
  up this much, none has run for long, or it is kept to single namespaces (-n), which spares images.
remedy: oc adm prune images
needs: [Image]
needs_complete: [ImageStream]
source: "Manually pruning images; oc adm prune images -n deletes no image objects"
quiet_when: |
  Less than min_bytes, or less than min_percent of all; image-unreferenced names the single ones.
parameters:
  min_bytes: {default: 5242880, unit: bytes, about: Size from which they count.}
  min_percent: {default: 5, unit: percent, about: Share of all image data from which they count.}
examples:
  - name: a twentieth of it
    with: {min_bytes: 1024}
    etcd_ledger: &ledger
      - {cause: unheld-image, objects: 3, stored_bytes: 1024, prunable_bytes: 1000}
      - {namespace: shop, image_stream: cart, cause: image, objects: 9, stored_bytes: 19456}
    finds:
      - "3 images that no image stream holds take 1 KiB, 5 % of all image data in etcd"
  - name: little by itself
    with: {min_bytes: 1025}
    etcd_ledger: *ledger
    finds: []
  - name: little beside the rest
    with: {min_bytes: 1024, min_percent: 6}
    etcd_ledger: *ledger
    finds: []
---*/
WITH whole AS (
  SELECT
    SUM(stored_bytes) AS total_bytes,
    SUM(CASE WHEN cause = 'unheld-image' THEN objects ELSE 0 END) AS images,
    SUM(CASE WHEN cause = 'unheld-image' THEN stored_bytes ELSE 0 END) AS stored_bytes,
    SUM(CASE WHEN cause = 'unheld-image' THEN prunable_bytes ELSE 0 END) AS prunable_bytes
  FROM etcd_ledger
)
SELECT
  images, stored_bytes, total_bytes,
  CAST(stored_bytes * 100 / total_bytes AS BIGINT) AS share_percent,
  prunable_bytes, prunable_bytes AS impact_stored_bytes
FROM whole
WHERE stored_bytes >= :min_bytes AND stored_bytes * 100 >= :min_percent * total_bytes;
