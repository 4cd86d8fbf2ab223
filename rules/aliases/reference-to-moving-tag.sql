/*---
id: reference-to-moving-tag
title: Reference points to a tag of another registry that moves
severity: warning
message: "{namespace}/{image_stream}:{tag} only refers to {from_name}, which moves"
why: |
  A reference is not imported: the image stream has no digest, no history and no trigger, and each
  node asks the other registry what the name means today. Two pods may run different images, and
  nobody can go back to the last one. Import the tag on a schedule, or refer to it by digest.
remedy: >-
  oc tag -n {namespace} --source=docker {from_name} {image_stream}:{tag} --scheduled
  --import-mode={import_mode}
needs: [ImageStream]
source: "Managing images: --reference; TagReference.reference (image.openshift.io/v1)"
quiet_when: |
  It refers by digest, as the payload of a release does, or to a tag that stands for one version;
  the openshift namespace.
examples:
  - name: latest, left out, a channel, and a line of the same name
    spec_tag:
      - {namespace: shop, tag: a, is_reference: 1, from_kind: DockerImage, from_tag: latest,
         from_name: "quay.io/shop/cart:latest"}
      - {namespace: shop, tag: b, is_reference: 1, from_kind: DockerImage, from_tag: "",
         from_name: quay.io/shop/cart}
      - {namespace: shop, tag: "2", is_reference: 1, from_kind: DockerImage, from_tag: "2",
         from_name: "quay.io/shop/cart:2"}
      - {namespace: shop, tag: edge, is_reference: 1, from_kind: DockerImage, from_tag: edge,
         from_name: "quay.io/shop/cart:edge"}
      - {namespace: shop, tag: lts, is_reference: 1, from_kind: DockerImage, from_tag: lts,
         from_name: "quay.io/shop/cart:lts"}
    image_stream_tag:
      - {namespace: shop, tag: "2", convention: version-line}
      - {namespace: shop, tag: edge, convention: latest}
      - {namespace: shop, tag: lts, convention: stable}
    finds:
      - "shop/:2 only refers to quay.io/shop/cart:2, which moves"
      - "shop/:a only refers to quay.io/shop/cart:latest, which moves"
      - "shop/:b only refers to quay.io/shop/cart, which moves"
      - "shop/:lts only refers to quay.io/shop/cart:lts, which moves"
      - "shop/:edge only refers to quay.io/shop/cart:edge, which moves"
  - name: a digest; a version; a version under another name; imported; an alias; the platform's
    spec_tag:
      - {namespace: a, tag: a, is_reference: 1, from_kind: DockerImage, from_digest: d1}
      - {namespace: a, tag: v1.2.3, is_reference: 1, from_kind: DockerImage, from_tag: v1.2.3}
      - {namespace: a, tag: prod, is_reference: 1, from_kind: DockerImage, from_tag: v1.2.3}
      - {namespace: a, tag: c, from_kind: DockerImage}
      - {namespace: a, tag: d, is_reference: 1, from_kind: ImageStreamTag}
      - {namespace: openshift, tag: e, is_reference: 1, from_kind: DockerImage}
    image_stream_tag:
      - {namespace: a, tag: v1.2.3, convention: revision}
      - {namespace: b, tag: v1.2.3, convention: latest}
      - {namespace: a, image_stream: web, tag: v1.2.3, convention: latest}
      - {namespace: a, tag: prod, convention: stable}
      - {namespace: a, tag: x, convention: latest}
    finds: []
---*/
SELECT
  s.namespace, s.image_stream, s.tag, s.from_name, s.from_registry,
  CASE WHEN s.import_mode = '' THEN 'Legacy' ELSE s.import_mode END AS import_mode
FROM spec_tag AS s
LEFT JOIN image_stream_tag AS t
  ON t.namespace = s.namespace AND t.image_stream = s.image_stream AND t.tag = s.tag
  AND s.from_tag = s.tag AND t.convention IN ('latest', 'stable', 'version-line')
WHERE s.is_reference = 1 AND s.from_kind = 'DockerImage' AND s.from_digest = ''
  AND (s.from_tag IN ('', 'latest') OR t.tag IS NOT NULL)
  AND s.namespace <> 'openshift';
