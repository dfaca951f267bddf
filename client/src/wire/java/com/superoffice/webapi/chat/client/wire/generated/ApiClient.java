package com.superoffice.webapi.chat.client.wire.generated;

/**
 * What the generated interface needs of the generator's own {@code ApiClient}, which is not generated: it would bring
 * OkHttp, forms and a second way to configure everything.
 */
final class ApiClient {

    /** Marks the generated interfaces. */
    interface Api {}

    private ApiClient() {}
}
