/*---
id: whole-repository-import
title: Image stream imports a whole repository by a deprecated field
severity: warning
message: "{namespace}/{image_stream} imports all of {spec_repository} by a deprecated field"
why: |
  spec.dockerImageRepository imports whatever tags the repository has, up to a limit, once: which of
  them are wanted is written nowhere, none of them can be scheduled or kept out, and all of their
  images take room in etcd. Name the wanted tags in spec.tags, then drop the field.
remedy: oc patch imagestream -n {namespace} {image_stream} --type=json -p {patch}
needs: [ImageStream]
source: "ImageStreamSpec.dockerImageRepository (image.openshift.io/v1): deprecated"
quiet_when: |
  The field names the image stream's own repository, as old versions noted it for what is pushed;
  a manifest, which has no namespace; the openshift namespace. Dropping the field keeps the tags.
examples:
  - name: another registry's repository
    image_stream:
      - {namespace: shop, image_stream: cart, spec_repository: quay.io/shop/cart,
         repository: "registry.svc:5000/shop/cart"}
    finds: ["shop/cart imports all of quay.io/shop/cart by a deprecated field"]
  - name: no such field; its own repository; a manifest; the platform's
    image_stream:
      - {namespace: shop, image_stream: a, repository: "registry.svc:5000/shop/a"}
      - {namespace: shop, image_stream: b, spec_repository: "registry.svc:5000/shop/b",
         repository: "registry.svc:5000/shop/b"}
      - {namespace: "", image_stream: c, spec_repository: quay.io/shop/c}
      - {namespace: openshift, image_stream: d, spec_repository: quay.io/shop/d}
    finds: []
---*/
SELECT
  namespace, image_stream, spec_repository,
  '[{"op":"remove","path":"/spec/dockerImageRepository"}]' AS patch
FROM image_stream
WHERE spec_repository <> '' AND spec_repository <> repository
  AND namespace <> '' AND namespace <> 'openshift';
