/*---
id: images-never-prunable
title: Most images are held by tags that never move
severity: warning
message: "{share_percent} % of all images ({held_images} of {images}) cannot be pruned: each is the
  only revision of a tag"
why: |
  Pruning spares the newest revisions of each tag. A tag that is pushed to once has one revision for
  ever, so whatever the pruner's settings are, it frees little here: only deleting tags does.
  Push builds to tags that move, and delete the tags of old ones.
remedy: oc get imagestreamtags -A
needs: [ImageStream, Image]
source: "Managing images, Image tag conventions; Manually pruning images"
quiet_when: |
  Less than min_percent of the images, or fewer than min_images altogether; an archive of releases,
  where this is meant so. date-in-tag-name, one-tag-per-build and stale-tag-unused name the tags.
parameters:
  min_percent: {default: 60, unit: percent, about: Share of images from which to warn.}
  min_images: {default: 1000, unit: images, about: Images that the cluster must have.}
examples:
  - name: two of four
    with: {min_percent: 50, min_images: 4}
    image: [{image: a1}, {image: a2}, {image: a3}, {image: a4}]
    image_stream_tag:
      - {tag: v1, revisions: 1, current_image: a1}
      - {tag: v2, revisions: 1, current_image: a2}
      - {tag: v3, revisions: 1, current_image: a2}
      - {tag: latest, revisions: 2, current_image: a3}
    finds:
      - "50 % of all images (2 of 4) cannot be pruned: each is the only revision of a tag"
  - name: as many, but few in all
    with: {min_percent: 50, min_images: 3}
    image: [{image: a1}, {image: a2}]
    image_stream_tag: [{tag: v1, revisions: 1, current_image: a1}]
    finds: []
  - name: a smaller share; references
    with: {min_percent: 51, min_images: 2}
    image: [{image: a1}, {image: a2}]
    image_stream_tag:
      - {tag: v1, revisions: 1, current_image: a1}
      - {tag: v2, revisions: 1, current_image: ""}
    finds: []
---*/
WITH held AS (
  SELECT COUNT(DISTINCT current_image) AS held_images FROM image_stream_tag
  WHERE revisions = 1 AND current_image <> ''
),
known AS (SELECT COUNT(*) AS images FROM image)
SELECT
  h.held_images, k.images, CAST(h.held_images * 100 / k.images AS BIGINT) AS share_percent
FROM known AS k
CROSS JOIN held AS h
WHERE k.images >= :min_images AND h.held_images * 100 >= :min_percent * k.images;
