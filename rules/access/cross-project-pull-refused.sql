/*---
id: cross-project-pull-refused
title: Service account may not pull from another project
severity: error
message: "{kind} {namespace}/{name} may not pull from {target_namespace}, as {first_user} needs"
why: |
  The integrated registry hands out images to who may get imagestreams/layers in their project. No
  binding lets the service account: on a node without the image its pods fail (ImagePullBackOff).
remedy: "oc policy add-role-to-user system:image-puller {user_name} -n {target_namespace}"
needs: [ImageStream, referrers]
needs_complete: [ClusterRoleBinding, RoleBinding, Secret]
discriminator: target_namespace
source: "Managing images: Allowing pods to reference images across projects"
quiet_when: |
  Any role there is bound to the account, its project's, all service accounts or everybody, whatever
  it allows; a hand-made secret is for the registry; openshift; builds; what others make: pods.
examples:
  - name: what is bound is elsewhere, or no role to pull with
    image_stream: [{registry: r}]
    role_grant: [&r {namespace: x, role: "y", subject: "system:authenticated"}, {role: basic-user,
      subject_kind: Group, subject: "system:authenticated"}, {<<: *r, namespace: images,
      role: "system:deployer"}, {role: "system:openshift:scc:x",
      subject: "system:serviceaccounts:till"}]
    secret_registry: [{namespace: till, secret: a-dockercfg-x, registry: r}]
    workload: [&w {kind: Deployment, namespace: till, name: w}, {<<: *w, name: x}, {<<: *w,
      kind: x}]
    referrer: [&r2 {kind: Deployment, namespace: till, name: w, role: container, registry: r,
      target_namespace: images}, {<<: *r2, role: x}]
    finds: ["ServiceAccount till/default may not pull from images, as Deployment/w needs"]
    gives: {impact_workloads: [1]}
  - name: bound in each way; a secret; another registry; openshift; at home
    image_stream: [{registry: r}]
    role_grant: [{namespace: i, role: x, subject_kind: ServiceAccount, subject_namespace: a,
      subject: s}, {namespace: i, role: x, subject: "system:serviceaccounts:b"}, {role: x,
      subject: "system:serviceaccounts:c"}, {<<: *r, namespace: j, role: x}, {namespace: k, role: x,
      subject: "system:serviceaccounts"}]
    secret_registry: [&s {namespace: d, secret: s, registry: r}]
    workload: [&w2 {namespace: a, service_account: s}, {namespace: b}, {namespace: c},
      {namespace: d}, {namespace: e}]
    referrer: [&r3 {namespace: a, role: container, registry: r, target_namespace: i}, {<<: *r3,
      namespace: b}, {<<: *r3, namespace: c}, {<<: *r3, namespace: d}, &r4 {<<: *r3, namespace: e,
      registry: q}, &r5 {<<: *r4, registry: r, target_namespace: openshift}, {<<: *r5,
      target_namespace: e}, {<<: *r5, target_namespace: j}, {<<: *r5, target_namespace: k}]
    finds: []
  - name: no role grant , only others like it
    image_stream: [{registry: r}]
    secret_registry: [*s, {namespace: a, secret: s, registry: x}]
    workload: [*w2]
    referrer: [*r3]
    finds: ["ServiceAccount a/s may not pull from i, as / needs"]
---*/
WITH pulls AS (
  SELECT r.namespace AS namespace, COALESCE(NULLIF(w.service_account, ''), 'default') AS account,
    r.target_namespace AS target_namespace, MIN(r.kind || '/' || r.name) AS first_user,
    COUNT(*) AS users
  FROM referrer AS r
  JOIN workload AS w ON w.namespace = r.namespace AND w.name = r.name AND w.kind = r.kind
  LEFT JOIN secret_registry AS x ON x.namespace = r.namespace AND x.registry = r.registry
    AND x.secret NOT LIKE '%-dockercfg-%'
  WHERE r.target_namespace NOT IN (r.namespace, 'openshift') AND x.secret IS NULL
    AND r.registry IN (SELECT registry FROM image_stream)
    AND r.kind NOT IN ('Pod', 'ReplicaSet', 'ReplicationController', 'Job')
    AND r.role IN ('container', 'init-container') AND r.namespace <> ''
  GROUP BY 1, 2, 3),
allowed AS (
  SELECT namespace, CASE WHEN subject_kind = 'ServiceAccount' THEN 'system:serviceaccount:'
    || COALESCE(NULLIF(subject_namespace, ''), namespace) || ':' || subject ELSE subject END AS who
  FROM role_grant WHERE role <> 'system:deployer' AND role NOT LIKE 'system:openshift:scc:%'
    AND (namespace <> '' OR subject LIKE 'system:serviceaccounts:%' OR subject_kind <> 'Group'
    OR role LIKE '%image%' OR role LIKE '%registry%' OR role LIKE 'cluster-%')
),
asks AS (
  SELECT p.*, 'system:serviceaccount:' || namespace || ':' || account AS who FROM pulls AS p
  UNION ALL SELECT p.*, 'system:serviceaccounts:' || namespace FROM pulls AS p
  UNION ALL SELECT p.*, 'system:serviceaccounts' FROM pulls AS p
  UNION ALL SELECT p.*, 'system:authenticated' FROM pulls AS p)
SELECT 'ServiceAccount' AS kind, namespace, account AS name, target_namespace, first_user,
  'system:serviceaccount:' || namespace || ':' || account AS user_name, users AS impact_workloads
FROM asks
GROUP BY namespace, account, target_namespace, first_user, users
HAVING MAX(CASE WHEN who IN (SELECT who FROM allowed WHERE namespace = '') THEN 1
  WHEN target_namespace || ' ' || who IN (SELECT namespace || ' ' || who FROM allowed) THEN 1
  ELSE 0 END) = 0;
