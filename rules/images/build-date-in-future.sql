/*---
id: build-date-in-future
title: Images were built after they came into the cluster
severity: info
message: "{namespace}/{image_stream} has images built up to {days} days after they came: {images}"
why: |
  The clock of the builder was wrong, or somebody wrote the date. Whatever goes by it comes to wrong
  ends: mirrors and clean-up tools that keep the newest, scanners that tell how old a base image is,
  people who look for the release of a day. Set the builder's clock, and build again.
remedy: oc describe imagestream -n {namespace} {image_stream}
needs: [ImageStream, Image]
source: "OCI image specification: config, created; Image.dockerImageMetadata.Created"
quiet_when: |
  A date at the epoch or in 1980, as reproducible builds write it, or none; less than max_hours
  between clocks. Pruning goes by the image object's and history's times and is not misled.
parameters:
  max_hours: {default: 24, unit: hours, about: Difference between clocks that may be.}
examples:
  - name: a build from next year, in two tags, and one of the day after
    image:
      - {image: a1, built_at: 2027-01-01, created_at: 2026-01-01}
      - {image: a2, built_at: 2026-01-03, created_at: 2026-01-01}
    tag_event:
      - {namespace: shop, image_stream: cart, tag: v1, image: a1}
      - {namespace: shop, image_stream: cart, tag: v2, image: a1}
      - {namespace: shop, image_stream: cart, tag: v1, image: a2}
    finds: ["shop/cart has images built up to 365 days after they came: 2"]
  - name: a reproducible build; a day between the clocks; no history holds it
    image:
      - {image: a1, built_at: 1980-01-01, created_at: 2026-01-01}
      - {image: a2, built_at: 2026-01-02, created_at: 2026-01-01}
      - {image: a3, built_at: 2027-01-01, created_at: 2026-01-01}
    tag_event:
      - {namespace: shop, image_stream: cart, tag: v1, image: a1}
      - {namespace: shop, image_stream: cart, tag: v2, image: a2}
    finds: []
---*/
SELECT
  e.namespace, e.image_stream,
  COUNT(DISTINCT i.image) AS images,
  CAST(MAX(i.built_at - i.created_at) / 86400 AS BIGINT) AS days,
  MIN(i.image) AS first_image,
  MIN(e.tag) AS first_tag,
  MAX(i.built_at) AS latest_built_at
FROM image AS i
CROSS JOIN tag_event AS e
WHERE e.image = i.image AND i.built_at > i.created_at + :max_hours * 3600
GROUP BY e.namespace, e.image_stream;
