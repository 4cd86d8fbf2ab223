/*---
id: image-in-many-streams
title: One image was copied to many image streams
severity: info
message: "{image} is in {image_streams} image streams, such as {first}; namespaces: {namespaces}"
why: |
  Each copy holds the image and its layers by itself and has to be updated and cleaned up by itself:
  a fix reaches those who do it, and a prune frees nothing before the last copy is gone. One
  image stream in a shared project, from which the others may pull (system:image-puller), does both.
remedy: >-
  oc policy add-role-to-group system:image-puller {last_group} -n {first_namespace}
needs: [ImageStream]
source: "Managing images: sharing image streams across projects, system:image-puller"
quiet_when: |
  The image streams have one name, as a promotion from dev to prod makes them; few revisions or
  namespaces hold it; the platform's own namespaces do not count.
parameters:
  max_revisions: {default: 5, unit: revisions, about: Revisions that may hold it.}
  max_namespaces: {default: 3, unit: namespaces, about: Namespaces that may hold it.}
examples:
  - name: three copies, two allowed
    with: {max_revisions: 3, max_namespaces: 2}
    tag_event:
      - {namespace: a, image_stream: base, tag: v1, revision: 1, image: a1}
      - {namespace: b, image_stream: ubi, tag: v1, revision: 1, image: a1}
      - {namespace: b, image_stream: ubi, tag: v2, revision: 1, image: a1}
      - {namespace: c, image_stream: base, tag: v1, revision: 1, image: a1}
    finds: ["a1 is in 3 image streams, such as a/base; namespaces: 3"]
  - name: a promotion; old revisions; the platform's; as many as allowed; references
    with: {max_revisions: 2, max_namespaces: 2}
    tag_event:
      - {namespace: dev, image_stream: cart, tag: v1, revision: 1, image: a1}
      - {namespace: test, image_stream: cart, tag: v1, revision: 1, image: a1}
      - {namespace: prod, image_stream: cart, tag: v1, revision: 1, image: a1}
      - {namespace: a, image_stream: base, tag: v1, revision: 2, image: a2}
      - {namespace: b, image_stream: ubi, tag: v1, revision: 2, image: a2}
      - {namespace: c, image_stream: base, tag: v1, revision: 2, image: a2}
      - {namespace: openshift, image_stream: base, tag: v1, revision: 1, image: a3}
      - {namespace: openshift-a, image_stream: ubi, tag: v1, revision: 1, image: a3}
      - {namespace: kube-b, image_stream: c, tag: v1, revision: 1, image: a3}
      - {namespace: c, image_stream: base, tag: v1, revision: 1, image: a3}
      - {namespace: d, image_stream: ubi, tag: v1, revision: 1, image: a3}
      - {namespace: d, image_stream: ubi, tag: v2, revision: 1, image: a3}
      - {namespace: a, image_stream: r, tag: v1, revision: 1, image: ""}
      - {namespace: b, image_stream: s, tag: v1, revision: 1, image: ""}
      - {namespace: c, image_stream: t, tag: v1, revision: 1, image: ""}
    finds: []
  - name: two revisions, as many as allowed; more of another, in one namespace
    with: {max_revisions: 2, max_namespaces: 1}
    tag_event:
      - {namespace: a, image_stream: base, tag: v1, revision: 1, image: a1}
      - {namespace: b, image_stream: ubi, tag: v1, revision: 1, image: a1}
      - {namespace: c, image_stream: x, tag: v1, revision: 1, image: b1}
      - {namespace: c, image_stream: x, tag: v2, revision: 1, image: b1}
      - {namespace: c, image_stream: y, tag: v1, revision: 1, image: b1}
    finds: []
---*/
WITH often AS (
  SELECT image FROM tag_event GROUP BY image HAVING COUNT(*) > :max_revisions
),
copy AS (
  SELECT DISTINCT
    e.image AS image, e.namespace AS namespace, e.image_stream AS image_stream
  FROM often AS o
  CROSS JOIN tag_event AS e WHERE e.image = o.image AND e.revision = 1 AND e.image <> ''
    AND e.namespace <> 'openshift' AND e.namespace NOT LIKE 'openshift-%'
    AND e.namespace NOT LIKE 'kube-%'
)
SELECT
  image,
  COUNT(*) AS image_streams, COUNT(DISTINCT namespace) AS namespaces,
  MIN(namespace || '/' || image_stream) AS first,
  MIN(namespace) AS first_namespace,
  CASE
    WHEN MAX(namespace) <> MIN(namespace) THEN 'system:serviceaccounts:' || MAX(namespace)
  END AS last_group,
  GROUP_CONCAT(namespace || '/' || image_stream, ' ') AS member_image_streams
FROM copy
GROUP BY image
HAVING COUNT(DISTINCT namespace) > :max_namespaces AND COUNT(DISTINCT image_stream) > 1;
