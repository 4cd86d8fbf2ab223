/*---
id: release-tag-overwritten
title: Tag of a release was given another image
severity: warning
message: >-
  {namespace}/{image_stream}:{tag} is a release and has had {images} images; workloads:
  {impact_workloads}
why: |
  A full version stands for one build. Under this one there have been several, so two nodes may run
  different images by the same name, and what was tested is not what is deployed. With the pull
  policy IfNotPresent, the default for such a tag, nodes keep what they have. Publish a new version.
remedy: oc describe imagestream -n {namespace} {image_stream}
needs: [ImageStream]
source: "Managing images, Image tag conventions: revision; Image pull policy overview"
quiet_when: |
  Pre-releases and snapshots, and names such as v2.0 that move by nature; the same image again; a
  reference, which has no image; an import, which upstream rebuilds for fixes by its own policy; the
  platform's namespaces.
examples:
  - name: two images, three workloads of which one only names the same tag elsewhere
    image_stream_tag: [&t {namespace: shop, image_stream: cart, tag: v2.0.1, convention: revision,
      version_key: 2.0.1~}, {<<: *t, tag: v2.0.2}]
    tag_event:
      - {namespace: shop, image_stream: cart, tag: v2.0.2, revision: 1, image: a2}
      - {namespace: shop, image_stream: cart, tag: v2.0.2, revision: 2, image: a1}
      - {namespace: shop, image_stream: cart, tag: v2.0.1, revision: 1, image: a2}
      - {namespace: shop, image_stream: cart, tag: v2.0.1, revision: 2, image: a1}
      - {namespace: shop, image_stream: cart, tag: v2.0.1, revision: 3, image: a1}
      - {namespace: till, image_stream: cart, tag: v2.0.1, revision: 1, image: a3}
      - {namespace: shop, image_stream: web, tag: v2.0.1, revision: 1, image: a3}
      - {namespace: shop, image_stream: cart, tag: latest, revision: 1, image: a3}
    spec_tag:
      - {namespace: till, image_stream: cart, tag: v2.0.1, from_kind: DockerImage}
      - {namespace: shop, image_stream: web, tag: v2.0.1, from_kind: DockerImage}
      - {namespace: shop, image_stream: cart, tag: latest, from_kind: DockerImage}
      - {namespace: shop, image_stream: cart, tag: v2.0.1, from_kind: ImageStreamImage}
    referrer:
      - {object_id: 7, target_namespace: shop, target_image_stream: cart, target_tag: v2.0.1}
      - {object_id: 8, target_namespace: shop, target_image_stream: cart, target_tag: v2.0.1}
      - {object_id: 9, target_namespace: till, target_image_stream: cart, target_tag: v2.0.1}
      - {object_id: 9, target_namespace: shop, target_image_stream: web, target_tag: v2.0.1}
      - {object_id: 9, target_namespace: shop, target_image_stream: cart, target_tag: latest}
    finds: ["shop/cart:v2.0.1 is a release and has had 2 images; workloads: 2",
      "shop/cart:v2.0.2 is a release and has had 2 images; workloads: 0"]
  - name: the same image; a reference before; imported; a snapshot; a line; the platform's
    image_stream_tag:
      - {namespace: a, tag: 2.0.1, convention: revision, version_key: 2.0.1~}
      - {namespace: b, tag: 2.0.1, convention: revision, version_key: 2.0.1~}
      - {namespace: c, tag: 2.0.1-rc1, convention: revision, version_key: 2.0.1-rc1}
      - {namespace: d, tag: v2, convention: version-line, version_key: 2~}
      - {namespace: openshift, tag: 2.0.1, convention: revision, version_key: 2~}
    tag_event: [&e {namespace: a, tag: 2.0.1, revision: 1, image: a1}, {<<: *e, revision: 2},
      {<<: *e, revision: 3, image: ""}, {<<: *e, namespace: b}, {<<: *e, namespace: b, image: a2},
      &c {<<: *e, namespace: c, tag: 2.0.1-rc1}, {<<: *c, image: a2}, &d {<<: *e, namespace: d,
      tag: v2}, {<<: *d, image: a2}, &p {<<: *e, namespace: openshift}, {<<: *p, image: a2}]
    spec_tag: [{namespace: b, tag: 2.0.1, from_kind: DockerImage}]
    finds: []
---*/
SELECT
  t.namespace, t.image_stream, t.tag, COUNT(DISTINCT e.image) AS images, t.last_changed_at,
  COUNT(DISTINCT r.object_id) AS impact_workloads
FROM image_stream_tag AS t
JOIN tag_event AS e
  ON e.namespace = t.namespace AND e.image_stream = t.image_stream AND e.tag = t.tag
LEFT JOIN spec_tag AS s
  ON s.namespace = t.namespace AND s.image_stream = t.image_stream AND s.tag = t.tag
  AND s.from_kind = 'DockerImage'
LEFT JOIN referrer AS r
  ON r.target_namespace = t.namespace AND r.target_image_stream = t.image_stream
  AND r.target_tag = t.tag
WHERE t.convention = 'revision' AND t.version_key LIKE '%~%' AND s.tag IS NULL
  AND t.namespace <> 'openshift' AND e.image <> ''
GROUP BY t.tag, t.image_stream, t.namespace, t.last_changed_at
HAVING COUNT(DISTINCT e.image) > 1;
