/*---
id: architecture-name-mismatch
title: Tag is named for an architecture that its image is not for
severity: error
message: >-
  {namespace}/{image_stream}:{tag} is named for {named_architecture}, its image is {built_for};
  workloads: {impact_workloads}
why: |
  Nodes of that architecture cannot run the image: exec format error. An import without
  --import-mode=PreserveOriginal takes one manifest of an index, whatever the tag is called.
remedy: oc describe imagestreamtag -n {namespace} {image_stream}:{tag}
needs: [ImageStream, Image]
source: "Managing images, Image tag conventions: architecture; Import modes of image streams"
quiet_when: |
  An index that has a manifest for the architecture; two spellings of one (x86_64, amd64); names of
  families (arm, ppc64, x86) before one of their members; an image that does not say what it is for.
examples:
  - name: an image of another architecture, and an index without it, each beside others
    image_stream_tag:
      - {namespace: shop, image_stream: cart, tag: v1-arm64, named_architecture: arm64,
         current_image: a1}
      - {namespace: shop, image_stream: cart, tag: v2-arm64, named_architecture: arm64,
         current_image: a2}
      - {namespace: shop, image_stream: web, tag: v1-i386, named_architecture: "386",
         current_image: a3}
    image:
      - {image: a1, architecture: amd64}
      - {image: a2, manifests: 1}
      - {image: a3, architecture: s390x}
    image_manifest:
      - {image: a2, position: 1, architecture: amd64}
      - {image: a3, position: 1, architecture: arm64}
    referrer:
      - {object_id: 7, target_namespace: shop, target_image_stream: cart, target_tag: v1-arm64}
      - {object_id: 8, target_namespace: shop, target_image_stream: cart, target_tag: v1-arm64}
      - {object_id: 8, target_namespace: shop, target_image_stream: cart, target_tag: v1-arm64}
      - {object_id: 9, target_namespace: till, target_image_stream: cart, target_tag: v1-arm64}
      - {object_id: 9, target_namespace: shop, target_image_stream: web, target_tag: v1-arm64}
      - {object_id: 9, target_namespace: shop, target_image_stream: cart, target_tag: latest}
    finds:
      - "shop/cart:v1-arm64 is named for arm64, its image is amd64; workloads: 2"
      - "shop/cart:v2-arm64 is named for arm64, its image is an index without it; workloads: 0"
      - "shop/web:v1-i386 is named for 386, its image is s390x; workloads: 0"
  - name: the right one; an index with it; another spelling; families; nothing known
    image_stream_tag:
      - {tag: v1-x86_64, named_architecture: amd64, current_image: a1}
      - {tag: v2-x86_64, named_architecture: amd64, current_image: a2}
      - {tag: v3-arm, named_architecture: arm, current_image: a3}
      - {tag: v4-x86, named_architecture: "386", current_image: a1}
      - {tag: v5-arm64, named_architecture: arm64, current_image: a4}
      - {tag: v6, current_image: a3}
    image:
      - {image: a1, architecture: amd64}
      - {image: a2, manifests: 2}
      - {image: a3, architecture: arm64}
      - {image: a4}
    image_manifest:
      - {image: a2, position: 1, architecture: arm64}
      - {image: a2, position: 2, architecture: amd64}
    finds: []
---*/
SELECT
  t.namespace, t.image_stream, t.tag, t.named_architecture, t.current_image,
  CASE WHEN i.manifests > 0 THEN 'an index without it' ELSE i.architecture END AS built_for,
  t.last_changed_at,
  COUNT(DISTINCT r.object_id) AS impact_workloads
FROM image_stream_tag AS t
JOIN image AS i ON i.image = t.current_image
LEFT JOIN image_manifest AS m
  ON m.image = t.current_image AND m.architecture LIKE t.named_architecture || '%'
LEFT JOIN referrer AS r
  ON r.target_namespace = t.namespace AND r.target_image_stream = t.image_stream
  AND r.target_tag = t.tag
WHERE t.named_architecture IS NOT NULL
  AND m.image IS NULL
  AND (i.manifests > 0 OR i.architecture <> '')
  AND COALESCE(i.architecture LIKE t.named_architecture || '%', 0) = 0
  AND NOT (t.named_architecture = '386' AND i.architecture = 'amd64')
GROUP BY 1, 2, 3, 4, 5, 6, 7;
