/*---
id: tag-unsigned
title: Tags are unsigned in an image stream that signs its images
severity: warning
message: "{namespace}/{image_stream} has unsigned tags: {tags}, such as {first_tag}"
why: |
  Most images of the image stream are signed, these are not: their build went around the signing
  step, or it failed. Where a policy asks for the signature, nodes refuse to run them; where none
  does, nobody notices that they came another way.
remedy: oc describe imagestreamtag -n {namespace} {image_stream}:{first_tag}
needs: [ImageStream, Image]
source: "Container image signatures: image.signatures; sigstore tags sha256-DIGEST.sig"
quiet_when: |
  Less than min_signed_percent of the images in the image stream are signed; the tag changed less
  than min_age_hours ago, and its signature may be under way; the tag is itself a signature or an
  attestation; the shared catalogue in openshift. Signatures that are only in the registry (OCI
  referrers) are not seen.
parameters:
  min_signed_percent: {default: 50, unit: percent, about: Share of signed images that is a habit.}
  min_age_hours: {default: 24, unit: hours, about: Age from which a tag is judged.}
examples:
  - name: some tags is signed, by a sigstore tag, or in the image
    with: {as_of: 86400}
    image_stream_tag:
      - {image_stream: cart, tag: v1, current_image: "sha256:a1", last_changed_at: 0}
      - {image_stream: cart, tag: v2, current_image: "sha256:a2", last_changed_at: 0}
      - {image_stream: cart, tag: nightlya2.old, current_image: "sha256:a1", last_changed_at: 0}
      - {image_stream: cart, tag: sha256-a1.sig, current_image: c, last_changed_at: 0}
      - {image_stream: web, tag: v1, current_image: "sha256:b1", last_changed_at: 0}
      - {image_stream: web, tag: v2, current_image: "sha256:b2", last_changed_at: 0}
    image_signature: [{image: "sha256:b1"}]
    finds: ["/cart has unsigned tags: 1, such as v2", "/web has unsigned tags: 1, such as v2"]
  - name: signing is no habit; all are signed; an hour old; a reference
    with: {as_of: 86400}
    image_stream_tag:
      - {image_stream: a, tag: v1, current_image: a1, last_changed_at: 0}
      - {image_stream: a, tag: v2, current_image: a2, last_changed_at: 0}
      - {image_stream: a, tag: v3, current_image: a3, last_changed_at: 0}
      - {image_stream: b, tag: v1, current_image: a1, last_changed_at: 0}
      - {image_stream: b, tag: v2, current_image: a2, last_changed_at: 82800}
      - {image_stream: b, tag: v3, current_image: "", last_changed_at: 0}
      - {namespace: openshift, image_stream: c, tag: v1, current_image: a1, last_changed_at: 0}
      - {namespace: openshift, image_stream: c, tag: v2, current_image: a2, last_changed_at: 0}
    image_signature: [{image: a1}]
    finds: []
---*/
WITH signed AS (
  SELECT image FROM image_signature
  UNION
  SELECT 'sha256:' || SUBSTR(tag, 8, LENGTH(tag) - 11) FROM image_stream_tag
  WHERE tag LIKE 'sha256-%.sig'
)
SELECT
  t.namespace, t.image_stream,
  SUM(CASE WHEN s.image IS NULL THEN 1 ELSE 0 END) AS tags,
  COUNT(s.image) AS signed_tags,
  MIN(CASE WHEN s.image IS NULL THEN t.tag END) AS first_tag,
  GROUP_CONCAT(CASE WHEN s.image IS NULL THEN t.tag END, ' ') AS member_tags
FROM image_stream_tag AS t
LEFT JOIN signed AS s ON s.image = t.current_image
WHERE t.current_image <> '' AND t.tag NOT LIKE 'sha256-%' AND t.namespace <> 'openshift'
  AND t.last_changed_at <= :as_of - :min_age_hours * 3600
GROUP BY t.namespace, t.image_stream
HAVING COUNT(s.image) < COUNT(*)
  AND COUNT(s.image) * 100 >= COUNT(*) * :min_signed_percent;
