/*---
id: latest-behind-version
title: Tag for the latest version is older than the newest version
severity: warning
message: "{namespace}/{image_stream}:{tag} is older than {newest_version}, which is {days} days old"
why: |
  latest and stable promise the newest build or release. Whoever uses them, or leaves the tag out,
  gets an older one than the image stream has had for weeks, without its fixes.
remedy: oc tag -n {namespace} --alias=true {image_stream}:{newest_version} {image_stream}:{tag}
needs: [ImageStream]
source: "Managing images, Image tag conventions: latest and stable"
quiet_when: |
  A later release of an old line, pre-releases, flavours and bare numbers do not count; it is
  younger than grace_days, or has the same image; the tag is imported; the openshift namespace.
parameters:
  grace_days: {default: 30, unit: days, about: Age of a version from which the tag should have it.}
examples:
  - name: 2.0 has been there for 30 days, and nothing was pushed to latest and stable since 1.9
    with: {as_of: 2592001}
    image_stream_tag:
      - {namespace: shop, image_stream: a, tag: latest, last_changed_at: 0, current_image: a1}
      - {namespace: shop, image_stream: a, tag: stable, last_changed_at: 0, current_image: a1}
      - {namespace: shop, image_stream: a, tag: "1.9", version_key: 1.9~, last_changed_at: 1,
         current_image: a2}
      - {namespace: shop, image_stream: a, tag: "2.0", version_key: 2.0~, last_changed_at: 1,
         current_image: a2}
      - {namespace: till, image_stream: a, tag: "1.0", version_key: 2.0~, last_changed_at: 1,
         current_image: a2}
      - {namespace: shop, image_stream: b, tag: "1.0", version_key: 2.0~, last_changed_at: 1,
         current_image: a2}
    spec_tag: [{namespace: till, image_stream: a, tag: latest, from_kind: DockerImage},
      {namespace: shop, image_stream: b, tag: latest, from_kind: DockerImage},
      {namespace: shop, image_stream: a, tag: "2.0", from_kind: DockerImage},
      {namespace: shop, image_stream: a, tag: latest, from_kind: ImageStreamImage}]
    finds:
      - "shop/a:latest is older than 2.0, which is 30 days old"
      - "shop/a:stable is older than 2.0, which is 30 days old"
  - name: new, but for builds; not older; another tag; one image; pre-release; imported; platform
    with: {as_of: 2592001}
    image_stream_tag:
      - {namespace: a, tag: latest, last_changed_at: 0, current_image: a1}
      - {namespace: a, tag: "2.0", version_key: 2~, last_changed_at: 2, current_image: a2}
      - {namespace: a, tag: "1556", version_key: 3~, last_changed_at: 1, current_image: a2}
      - {namespace: a, tag: b.1, convention: build-id, version_key: 3~}
      - {namespace: a, tag: b.2, convention: commit, version_key: 3~}
      - {namespace: a, tag: b.3, convention: date, version_key: 3~}
      - {namespace: b, tag: latest, last_changed_at: 1, current_image: a1}
      - {namespace: b, tag: edge, last_changed_at: 0, current_image: a1}
      - {namespace: b, tag: "2.0", version_key: 2~, last_changed_at: 1, current_image: a2}
      - {namespace: c, tag: latest, last_changed_at: 0, current_image: a1}
      - {namespace: c, tag: "2.0", version_key: 2~, last_changed_at: 1, current_image: a1}
      - {namespace: c, tag: 3.0-rc1, version_key: 3-rc1, last_changed_at: 1, current_image: a2}
      - {namespace: f, tag: latest, last_changed_at: 0, current_image: a1}
      - {namespace: f, tag: "2.0", version_key: 2~, last_changed_at: 1, current_image: a2}
      - {namespace: openshift, tag: latest, last_changed_at: 0, current_image: a1}
      - {namespace: openshift, tag: "2.0", version_key: 2~, last_changed_at: 1, current_image: a2}
    spec_tag: [{namespace: f, tag: latest, from_kind: DockerImage}]
    finds: []
---*/
WITH newest AS (
  SELECT image_stream, namespace, MAX(version_key) AS newest_key
  FROM image_stream_tag
  WHERE version_key LIKE '%~' AND tag LIKE '%.%' AND namespace <> 'openshift'
    AND convention NOT IN ('date', 'build-id', 'commit')
  GROUP BY image_stream, namespace
)
SELECT
  t.namespace, t.image_stream, t.tag, MIN(v.tag) AS newest_version, t.last_changed_at,
  CAST((:as_of - MIN(v.last_changed_at)) / 86400 AS BIGINT) AS days
FROM newest AS n
JOIN image_stream_tag AS t ON t.namespace = n.namespace AND t.image_stream = n.image_stream
JOIN image_stream_tag AS v
  ON v.namespace = n.namespace AND v.image_stream = n.image_stream
  AND v.version_key = n.newest_key
LEFT JOIN spec_tag AS s
  ON s.namespace = t.namespace AND s.image_stream = t.image_stream AND s.tag = t.tag
  AND s.from_kind = 'DockerImage'
WHERE t.tag IN ('latest', 'stable') AND s.tag IS NULL AND v.last_changed_at > t.last_changed_at
  AND v.last_changed_at <= :as_of - :grace_days * 86400 AND v.current_image <> t.current_image
GROUP BY t.namespace, t.image_stream, t.tag, t.last_changed_at;
