/*---
id: unparsable-tag-source
title: Tag comes from a name that does not parse
severity: error
message: "{namespace}/{image_stream}:{tag} comes from '{from_name}', which is no {from_kind}"
why: |
  The name of the source can be read neither by the import nor by the pruner. The tag gets no image,
  or stays with an old one, and oc adm prune images may end at it without removing anything.
remedy: oc edit imagestream -n {namespace} {image_stream}
needs: [ImageStream]
source: "TagReference.from (image.openshift.io/v1)"
quiet_when: A tag without a source is only pushed to; manifests and templates, without a namespace.
examples:
  - name: blanks in the name
    spec_tag:
      - {namespace: shop, image_stream: cart, tag: v1, from_kind: DockerImage, is_from_valid: 0,
         from_name: "quay.io/shop/my cart:v1"}
    finds: ["shop/cart:v1 comes from 'quay.io/shop/my cart:v1', which is no DockerImage"]
  - name: a name that parses, a tag that is pushed to, and a placeholder in a manifest
    spec_tag:
      - {namespace: shop, image_stream: cart, tag: v1, from_kind: DockerImage, is_from_valid: 1,
         from_name: "quay.io/shop/cart:v1"}
      - {namespace: shop, image_stream: cart, tag: v2, from_kind: "", is_from_valid: 0}
      - {namespace: "", image_stream: cart, tag: v3, from_kind: DockerImage, is_from_valid: 0,
         from_name: cart_PLACEHOLDER}
    finds: []
---*/
SELECT namespace, image_stream, tag, from_kind, from_name
FROM spec_tag
WHERE is_from_valid = 0 AND from_kind <> '' AND namespace <> '';
