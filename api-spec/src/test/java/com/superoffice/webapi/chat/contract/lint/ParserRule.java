package com.superoffice.webapi.chat.contract.lint;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Swagger Parser, which most generators read with, has nothing to say. */
final class ParserRule implements LintRule {

    @Override
    public Stream<LintFinding> check(JsonNode contract) {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        SwaggerParseResult result = new OpenAPIV3Parser().readContents(contract.toString(), null, options);
        return result.getMessages().stream().map(message -> new LintFinding("", "swagger-parser", message));
    }
}
