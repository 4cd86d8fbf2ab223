/*---
id: image-puller-for-nobody
title: A project or service account that is gone may still pull
severity: info
message: "{kind} {namespace}/{name} lets {subject} pull, which is gone"
why: |
  The binding outlived its project or service account. It does nothing today; but whoever makes a
  project of that name next may pull the images of this one, without anybody having said so.
remedy: "oc policy remove-role-from-{subject_form} {role} {user_name} -n {namespace}"
needs: [RoleBinding]
needs_complete: [Namespace, ServiceAccount]
discriminator: user_name
source: "Managing images: Allowing pods to reference images across projects"
quiet_when: |
  The subject is of the binding's own project; the binding is for the whole cluster; the role is
  another. One made in advance for a project that is still to come is found as well.
examples:
  - name: a project, and a service account of a project that is there
    namespace:
      - {namespace: till}
      - {namespace: images}
    service_account:
      - &s {namespace: till, service_account: default}
      - {namespace: images, service_account: robot}
    role_grant:
      - &r {kind: RoleBinding, namespace: images, name: a, role: "system:image-puller",
         subject_kind: Group, subject: "system:serviceaccounts:old"}
      - &r2 {<<: *r, name: b, subject_kind: ServiceAccount, subject: robot, subject_namespace: till}
      - {<<: *r2, subject_kind: x}
      - {<<: *r2, role: registry-viewer, subject: other, subject_namespace: gone}
    finds:
      - "RoleBinding images/a lets system:serviceaccounts:old pull, which is gone"
      - "RoleBinding images/b lets robot pull, which is gone"
      - "RoleBinding images/b lets other pull, which is gone"
  - name: there; other groups and users; at home; another role; the whole cluster
    namespace: [{namespace: till}]
    service_account: [*s]
    role_grant:
      - &r3 {namespace: i, role: "system:image-puller", subject_kind: Group,
         subject: "system:serviceaccounts:till"}
      - &r4 {<<: *r3, subject_kind: ServiceAccount, subject: default, subject_namespace: till}
      - {<<: *r3, subject: team}
      - {<<: *r3, subject_kind: User, subject: "system:serviceaccounts:x"}
      - &r5 {<<: *r4, subject: x, subject_namespace: i}
      - {<<: *r3, subject_kind: ServiceAccount, subject: x}
      - {<<: *r5, role: "system:image-builder", subject_namespace: x}
      - {role: "system:image-puller", subject_kind: ServiceAccount, subject_namespace: x,
         subject: x}
    finds: []
---*/
SELECT
  g.kind, g.namespace, g.name, g.role, g.subject,
  CASE WHEN g.subject_kind = 'Group' THEN 'group' ELSE 'user' END AS subject_form,
  CASE WHEN g.subject_kind = 'Group' THEN g.subject
    ELSE 'system:serviceaccount:' || g.subject_namespace || ':' || g.subject END AS user_name
FROM role_grant AS g
LEFT JOIN service_account AS a
  ON a.namespace = g.subject_namespace AND a.service_account = g.subject
WHERE g.role IN ('system:image-puller', 'registry-viewer') AND g.namespace <> ''
  AND ((g.subject_kind = 'Group' AND g.subject LIKE 'system:serviceaccounts:%'
  AND g.subject NOT IN (SELECT 'system:serviceaccounts:' || namespace FROM namespace))
  OR (g.subject_kind = 'ServiceAccount' AND a.service_account IS NULL
  AND g.subject_namespace NOT IN ('', g.namespace)));
