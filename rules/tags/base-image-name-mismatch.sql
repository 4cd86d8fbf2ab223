/*---
id: base-image-name-mismatch
title: Tags are named for another base image than their labels name
severity: warning
message: "{namespace}/{image_stream} names tags for {named_system}, labels say {label_name}: {tags}"
why: |
  Whoever takes a tag by its base image relies on its libraries, its certificates and its support.
  The image's own label, which it has from its base or its build, names another release: either the
  build was moved to a new base under the old name, or the wrong image was tagged.
remedy: oc describe imagestreamtag -n {namespace} {image_stream}:{first_tag}
needs: [ImageStream, Image]
discriminator: named_system
source: "Managing images, Image tag conventions: base image; image label name"
quiet_when: |
  The label names no release of CentOS, RHEL or UBI, or the named one as well; the tag names none;
  an image without labels, as an index is; the platform's namespaces.
examples:
  - name: built on the next release
    image_stream_tag:
      - {namespace: shop, image_stream: cart, tag: v1-el8, named_system: el8, current_image: a1}
      - {namespace: shop, image_stream: cart, tag: v2-el8, named_system: el8, current_image: a1}
      - {namespace: shop, image_stream: cart, tag: v1-c7, named_system: centos7, current_image: a3}
    image:
      - {image: a1, label_name: ubi9/ubi-minimal}
      - {image: a2, label_name: ubi9/zero}
      - {image: a3, label_name: rhel10/postgresql-16}
    finds: ["shop/cart names tags for el8, labels say ubi9/ubi-minimal: 2",
      "shop/cart names tags for centos7, labels say rhel10/postgresql-16: 1"]
  - name: the same release; an own name; both; not named; the platform's
    image_stream_tag:
      - {namespace: shop, tag: v1-el8, named_system: el8, current_image: a1}
      - {namespace: shop, tag: v2-el8, named_system: el8, current_image: a2}
      - {namespace: shop, tag: v3-ubi9, named_system: ubi9, current_image: a3}
      - {namespace: shop, tag: v4-alpine, named_system: alpine, current_image: a1}
      - {namespace: openshift, tag: v5-ubi9, named_system: ubi9, current_image: a1}
      - {namespace: openshift-a, tag: v5-ubi9, named_system: ubi9, current_image: a1}
      - {namespace: kube-a, tag: v5-ubi9, named_system: ubi9, current_image: a1}
    image:
      - {image: a1, label_name: rhpam-7/kieserver-rhel8}
      - {image: a2, label_name: shop/cart}
      - {image: a3, label_name: ubi9/from-ubi8}
    finds: []
---*/
WITH line AS (
  SELECT 7 AS major UNION ALL SELECT 8 UNION ALL SELECT 9 UNION ALL SELECT 10
),
release AS (
  SELECT d.distribution || l.major AS system, l.major
  FROM line AS l
  CROSS JOIN (
    SELECT 'centos' AS distribution UNION ALL SELECT 'rhel' UNION ALL SELECT 'ubi'
  ) AS d
),
named AS (
  SELECT system, major FROM release UNION ALL SELECT 'el' || major, major FROM line
),
tagged AS (
  SELECT
    t.named_system, t.tag, t.image_stream, t.namespace, t.last_changed_at, i.label_name,
    MIN(n.major) AS major
  FROM image_stream_tag AS t
  LEFT JOIN named AS n ON n.system = t.named_system
  JOIN image AS i ON i.image = t.current_image
  WHERE t.named_system IN (SELECT system FROM named) AND t.namespace <> 'openshift'
    AND t.namespace NOT LIKE 'openshift-%' AND t.namespace NOT LIKE 'kube-%'
  GROUP BY t.named_system, t.tag, t.image_stream, t.namespace, t.last_changed_at, i.label_name
),
mismatch AS (
  SELECT t.namespace, t.image_stream, t.tag, t.named_system, t.label_name, t.last_changed_at
  FROM tagged AS t
  JOIN release AS r ON t.label_name LIKE '%' || r.system || '%'
  GROUP BY t.namespace, t.image_stream, t.tag, t.named_system, t.label_name, t.last_changed_at
  HAVING SUM(CASE WHEN r.major = t.major THEN 1 ELSE 0 END) = 0
)
SELECT
  namespace, image_stream, named_system, MAX(label_name) AS label_name, COUNT(*) AS tags,
  MIN(tag) AS first_tag, MAX(last_changed_at) AS newest_tag_at
FROM mismatch
GROUP BY namespace, image_stream, named_system;
