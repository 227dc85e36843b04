/** @type {import("./peer.mjs").Peer} */
export const JHIPSTER = {
  name: "JHipster",
  note: "`jhipster import-jdl` in an empty folder, without client, installation and git: a whole Spring project of entities with the same fields, DTOs, services, pages and filters. 8 is the last that runs on Node 20",
  packages: { "generator-jhipster": "8.11.0" },
  bin: "generator-jhipster/dist/cli/jhipster.cjs",
  state: [".jhipster"],
  skeleton: () => Promise.resolve(),
  proof: (number) => `src/main/java/com/example/large/web/rest/Things${number}Resource.java`,
  asked: {
    by: "description",
    args: ["import-jdl", "app.jdl", "--skip-install", "--skip-git", "--force", "--no-insight"],
    path: "app.jdl",
    text: jdlOf,
    withFieldMore: (text, number) => text.replace(`entity Things${number} {\n`, "$&  extra Integer\n"),
  },
};

/** @param {number} count */
function jdlOf(count) {
  const entities = Array.from({ length: count }, (_, index) => entityOf(index + 1));
  return `${APPLICATION}${entities.join("")}`;
}

const APPLICATION = `application {
  config {
    baseName large
    packageName com.example.large
    applicationType microservice
    authenticationType jwt
    databaseType sql
    devDatabaseType postgresql
    prodDatabaseType postgresql
    serviceDiscoveryType no
    cacheProvider no
    buildTool maven
    skipClient true
    skipUserManagement true
  }
  entities *
}

enum Priority { LOW, MEDIUM, HIGH }

dto * with mapstruct
service * with serviceClass
paginate * with pagination
filter *

`;

/** @param {number} number */
function entityOf(number) {
  return `entity Things${number} {
  title String required maxlength(200)
  notes TextBlob
  done Boolean required
  priority Priority required
  dueDate LocalDate
  estimate BigDecimal
}
`;
}
