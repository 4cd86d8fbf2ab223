/*---
id: prune-overdue
title: A prune at its defaults would give back much of etcd
severity: warning
message: "a prune at its defaults would give back {prunable_bytes}, {share_percent} % of all image
  data in etcd"
why: |
  Old revisions and images that nothing uses make up this much of what image data takes.
  A pruner that runs each night leaves next to nothing of it: none runs, it fails, or its settings
  keep more than the defaults. The registry gets back their layers as well.
remedy: oc adm prune images
needs: [Image]
needs_complete: [ImageStream, referrers]
source: "oc adm prune images: --keep-tag-revisions=3, --keep-younger-than=60m"
quiet_when: |
  Less than min_bytes, or less than min_percent of all. The command shows what would go, and
  removes nothing without --confirm.
parameters:
  min_bytes: {default: 10485760, unit: bytes, about: Size from which it counts.}
  min_percent: {default: 20, unit: percent, about: Share of all image data from which it counts.}
examples:
  - name: a fifth of it
    with: {min_bytes: 1024}
    etcd_ledger: &ledger
      - {cause: unheld-image, objects: 3, stored_bytes: 1024, prunable_bytes: 1000}
      - {namespace: shop, image_stream: cart, cause: image, stored_bytes: 4096, prunable_bytes: 24}
    finds:
      - "a prune at its defaults would give back 1 KiB, 20 % of all image data in etcd"
  - name: little by itself
    with: {min_bytes: 1025}
    etcd_ledger: *ledger
    finds: []
  - name: little beside the rest
    with: {min_bytes: 1024, min_percent: 21}
    etcd_ledger: *ledger
    finds: []
---*/
SELECT
  SUM(prunable_bytes) AS prunable_bytes, SUM(stored_bytes) AS total_bytes,
  CAST(SUM(prunable_bytes) * 100 / SUM(stored_bytes) AS BIGINT) AS share_percent,
  SUM(prunable_bytes) AS impact_stored_bytes
FROM etcd_ledger
HAVING SUM(prunable_bytes) >= :min_bytes
  AND SUM(prunable_bytes) * 100 >= :min_percent * SUM(stored_bytes);
