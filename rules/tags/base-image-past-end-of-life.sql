/*---
id: base-image-past-end-of-life
title: Tags are named for a base image past its end of life
severity: warning
message: >-
  {namespace}/{image_stream} has tags on {system}, which ended on {ended_at}: {tags}; workloads
  that name them: {impact_workloads}
why: |
  A distribution past its end of life gets no more fixes, so whatever is found in it stays in the
  image, and a rebuild changes nothing until it builds on a newer base. Build on a supported
  release, and let the tag's name say so.
remedy: oc describe imagestreamtag -n {namespace} {image_stream}:{first_tag}
needs: [ImageStream]
discriminator: system
source: "Managing images, Image tag conventions: base image; the distributions' own calendars"
quiet_when: |
  The name has no release, or one that the table lacks; the platform's namespaces. Extended support
  that was bought (ELS, ESM) is not seen, nor what the image is really built on.
examples:
  - name: two tags on one release, and the workloads that name one
    with: {as_of: 1719705600}
    image_stream_tag:
      - {namespace: shop, image_stream: cart, tag: v1-centos7, named_system: centos7}
      - {namespace: shop, image_stream: cart, tag: v2-centos7, named_system: centos7}
    referrer:
      - {object_id: 7, target_namespace: shop, target_image_stream: cart, target_tag: v1-centos7}
      - {object_id: 8, target_namespace: shop, target_image_stream: cart, target_tag: v1-centos7}
      - {object_id: 8, target_namespace: shop, target_image_stream: cart, target_tag: v1-centos7}
      - {object_id: 9, target_namespace: till, target_image_stream: cart, target_tag: v1-centos7}
      - {object_id: 9, target_namespace: shop, target_image_stream: web, target_tag: v1-centos7}
      - {object_id: 9, target_namespace: shop, target_image_stream: cart, target_tag: latest}
    finds:
      - "shop/cart has tags on centos7, which ended on 2024-06-30: 2; workloads that name them: 2"
  - name: not yet; no release; in the table of nobody; the platform's
    with: {as_of: 1719705599}
    image_stream_tag:
      - {namespace: shop, tag: v1-centos7, named_system: centos7}
      - {namespace: shop, tag: v1-alpine, named_system: alpine}
      - {namespace: shop, tag: v1-ubi9, named_system: ubi9}
      - {namespace: openshift, tag: v1-centos8, named_system: centos8}
      - {namespace: openshift-a, tag: v1-centos8, named_system: centos8}
      - {namespace: kube-a, tag: v1-centos8, named_system: centos8}
    finds: []
---*/
WITH calendar AS (
  SELECT 'centos6' AS system, 1606694400 AS ended_at UNION ALL SELECT 'centos7', 1719705600
  UNION ALL SELECT 'centos8', 1640908800 UNION ALL SELECT 'centosstream8', 1717113600
  UNION ALL SELECT 'rhel6', 1606694400 UNION ALL SELECT 'rhel7', 1719705600
  UNION ALL SELECT 'ubi7', 1719705600 UNION ALL SELECT 'el6', 1606694400
  UNION ALL SELECT 'el7', 1719705600 UNION ALL SELECT 'oraclelinux7', 1735603200
  UNION ALL SELECT 'debian8', 1593475200 UNION ALL SELECT 'jessie', 1593475200
  UNION ALL SELECT 'debian9', 1656547200 UNION ALL SELECT 'stretch', 1656547200
  UNION ALL SELECT 'debian10', 1719705600 UNION ALL SELECT 'buster', 1719705600
  UNION ALL SELECT 'debian11', 1788134400 UNION ALL SELECT 'bullseye', 1788134400
  UNION ALL SELECT 'ubuntu16.04', 1619740800 UNION ALL SELECT 'xenial', 1619740800
  UNION ALL SELECT 'ubuntu18.04', 1685491200 UNION ALL SELECT 'bionic', 1685491200
  UNION ALL SELECT 'ubuntu20.04', 1748649600 UNION ALL SELECT 'focal', 1748649600
  UNION ALL SELECT 'alpine3.12', 1651363200 UNION ALL SELECT 'alpine3.13', 1667260800
  UNION ALL SELECT 'alpine3.14', 1682899200 UNION ALL SELECT 'alpine3.15', 1698796800
  UNION ALL SELECT 'alpine3.16', 1716422400 UNION ALL SELECT 'alpine3.17', 1732233600
  UNION ALL SELECT 'alpine3.18', 1746748800 UNION ALL SELECT 'alpine3.19', 1761955200
  UNION ALL SELECT 'alpine3.20', 1775001600 UNION ALL SELECT 'alpine3.21', 1793491200
  UNION ALL SELECT 'fedora39', 1732579200 UNION ALL SELECT 'fedora40', 1747094400
  UNION ALL SELECT 'fedora41', 1765756800 UNION ALL SELECT 'fedora42', 1778630400
  UNION ALL SELECT 'amazonlinux1', 1703980800 UNION ALL SELECT 'amazonlinux2', 1782777600
)
SELECT
  t.namespace, t.image_stream, c.system, c.ended_at, COUNT(DISTINCT t.tag) AS tags,
  MIN(t.tag) AS first_tag, MAX(t.last_changed_at) AS newest_tag_at,
  COUNT(DISTINCT r.object_id) AS impact_workloads
FROM image_stream_tag AS t
LEFT JOIN calendar AS c ON c.system = t.named_system
LEFT JOIN referrer AS r
  ON r.target_namespace = t.namespace AND r.target_image_stream = t.image_stream
  AND r.target_tag = t.tag
WHERE t.named_system IN (SELECT system FROM calendar WHERE ended_at <= :as_of)
  AND t.namespace <> 'openshift' AND t.namespace NOT LIKE 'openshift-%'
  AND t.namespace NOT LIKE 'kube-%'
GROUP BY c.system, c.ended_at, t.image_stream, t.namespace;
