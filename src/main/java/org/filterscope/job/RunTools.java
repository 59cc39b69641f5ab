package org.filterscope.job;

import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What every run needs. */
@Component
record RunTools(
        ClaimTable claims,
        ShardTable shards,
        AttemptTable attempts,
        QueueTable queue,
        ShardKinds shardKinds,
        InHand inHand,
        JobFeed feed,
        NodeSettings settings,
        JsonMapper json) {}
