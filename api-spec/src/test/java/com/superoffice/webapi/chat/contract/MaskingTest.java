package com.superoffice.webapi.chat.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** C12: nothing is shown that is not known to hold no secret. */
class MaskingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Accept          | text/xml               | text/xml
            SO-TIMEZONE     | NO                     | NO
            Authorization   | Basic dGplMDpUamUw     | Basic ***
            authorization   | SOTICKET 7T:x          | SOTICKET ***
            Authorization   | secret secret          | ***
            Authorization   | 8A:Cust12345.x         | ***
            Authorization   | Bearer                 | ***
            Authorization   | `  Bearer x`           | ***
            Authorization   | `Bearer,x y`           | ***
            SO-AppToken     | Basic x                | ***
            X-XSRF-TOKEN    | x                      | ***
            Cookie          | a=b                    | ***
            X-Anything-Else | x                      | ***
            Origin          | https://example.com:80 | https://example.com:80
            Origin          | null                   | null
            Origin          | http://u:p@example.com | ***
            """)
    void aHeaderIsShownIfItIsListed(String name, String value, String shown) {
        assertThat(Masking.header(name, value)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /a/b                    |                                     | /a/b
            /a;jsessionid=x/b;c;d=e |                                     | /a;***/b;***
            /a%3Bjsessionid=x/%3bb  |                                     | /a%***/%***
            /a&access_token=x       |                                     | /a&***
            /user:password@host/b   |                                     | /user:***/b
            /a;***/b                |                                     | /a;***/b
            /a                      | $select=Author&%24select=Type       | /a?$select=Author&%24select=Type
            /a                      | access_token=x&$select=Author&&b=   | /a?access_token=***&$select=Author&&b=***
            /a                      | 8A:Cust12345.x                      | /a?***
            /a                      | $Select=x&$select[]=y&%zz=z&$select | /a?$Select=***&$select[]=***&%zz=***&$select
            """)
    void aTargetIsShownWithTheValuesOfDeclaredParameters(String path, String query, String shown) {
        assertThat(Masking.target(path, query)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ChatSessionId=565&XSRF_TOKEN=abc%3D&After=7      | ChatSessionId=565&XSRF_TOKEN=***&After=7
            {"XSRF_TOKEN": "abc=", "After": 7}               | {"XSRF_TOKEN": "***", "After": 7}
            <R><XSRF_TOKEN>abc=</XSRF_TOKEN></R>             | <R><XSRF_TOKEN>***</XSRF_TOKEN></R>
            form-data; name="XSRF_TOKEN"  abc==  --boundary  | form-data; name="XSRF_TOKEN"  ***  --boundary
            {"ChatSessionId": 565, "Note": "XSRF_TOKENS"}    | {"ChatSessionId": 565, "Note": "XSRF_TOKENS"}
            """)
    void aBodyIsShownWithoutTheTokenOfABrowserSession(String body, String shown) {
        assertThat(new String(Masking.body(body.getBytes(UTF_8)), UTF_8)).isEqualTo(shown);
    }

    @Test
    void whatIsDeclaredIsListed() {
        assertThat(Masking.header(ChatContract.Header.SO_CULTURE, "nb-NO")).isEqualTo("nb-NO");
        assertThat(Masking.header(ChatContract.Header.SO_LANGUAGE, "nb")).isEqualTo("nb");
        assertThat(Masking.header(ChatContract.Header.SO_TIME_ZONE, "NO")).isEqualTo("NO");
        assertThat(Masking.header(ChatContract.Header.ACCEPT_LANGUAGE, "en")).isEqualTo("en");
    }
}
