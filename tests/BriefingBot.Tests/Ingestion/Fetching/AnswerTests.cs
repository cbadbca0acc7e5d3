using System.Text;
using BriefingBot.Ingestion.Fetching;
using BriefingBot.Tests.Fixtures;

namespace BriefingBot.Tests.Ingestion.Fetching;

public sealed class AnswerTests : FetchingTest
{
    [Fact]
    public async Task A_page_comes_with_all_that_its_headers_say()
    {
        var clock = new FakeClock();
        await using var server = new LoopbackServer(LoopbackServer.Ok(
            "<p>text", "Content-Type: Text/HTML; charset=\"windows-1251\"", "ETag: W/\"a\"", "Last-Modified: Fri, 22 Mar 2024 10:00:00 GMT", "Cache-Control: max-age=600", "Age: 60"));
        var request = new FetchRequest(server.Url("/a?b=c"), FetchPurpose.Feed);
        var page = (await NewFetcher(clock).FetchAsync(request, CancellationToken.None)).ShouldBeOfType<FetchResult.Fetched>();
        Encoding.UTF8.GetString(page.Body.Span).ShouldBe("<p>text");
        page.Status.ShouldBe(200);
        page.Uri.ShouldBe(server.Url("/a?b=c"));
        page.ContentType.ShouldBe("text/html");
        page.Charset.ShouldBe("windows-1251");
        page.ETag.ShouldBe("W/\"a\"");
        page.LastModified.ShouldBe("Fri, 22 Mar 2024 10:00:00 GMT");
        page.FreshUntil.ShouldBe(clock.GetUtcNow().AddMinutes(9));
        page.MovedTo.ShouldBeNull();
        page.Sentence.ShouldBe("127.0.0.1 sent 7 bytes");
    }

    [Fact]
    public async Task The_fetcher_says_who_it_is_and_carries_nothing_else()
    {
        Options.UserAgentContact = "https://example.org/bot";
        await using var server = new LoopbackServer(LoopbackServer.Ok("x", "Set-Cookie: a=b"));
        var fetcher = NewFetcher();
        await fetcher.FetchAsync(new FetchRequest(server.Url(), FetchPurpose.Feed), CancellationToken.None);
        await fetcher.FetchAsync(new FetchRequest(server.Url(), FetchPurpose.Feed), CancellationToken.None);
        server.Requests[1].Header("User-Agent").ShouldBe("BriefingBot/0.1.0 (+https://example.org/bot)");
        server.Requests[1].Header("Accept-Encoding").ShouldBe("gzip, deflate, br");
        server.Requests[1].Header("Cookie").ShouldBeNull();
        server.Requests[1].Header("traceparent").ShouldBeNull();
    }

    [Fact]
    public async Task A_copy_that_is_still_the_newest_is_not_sent_again()
    {
        await using var server = new LoopbackServer(request => request.SendAsync(
            request.Header("If-None-Match") == "\"v1\"" && request.Header("If-Modified-Since") == "yesterday" ? "HTTP/1.1 304 Not Modified\r\nETag: \"v1\"\r\n\r\n" : LoopbackServer.Ok("new")));
        var request = new FetchRequest(server.Url(), FetchPurpose.Feed) { ETag = "\"v1\"", LastModified = "yesterday" };
        var same = (await NewFetcher().FetchAsync(request, CancellationToken.None)).ShouldBeOfType<FetchResult.NotModified>();
        same.ETag.ShouldBe("\"v1\"");
    }

    [Fact]
    public async Task A_validator_with_a_line_break_is_not_sent()
    {
        await using var server = new LoopbackServer(LoopbackServer.Ok("x"));
        var request = new FetchRequest(server.Url(), FetchPurpose.Feed) { ETag = "\"a\"\r\nX-Evil: 1" };
        await NewFetcher().FetchAsync(request, CancellationToken.None);
        server.Requests[0].Header("If-None-Match").ShouldBeNull();
        server.Requests[0].Header("X-Evil").ShouldBeNull();
    }

    [Fact]
    public async Task A_304_that_nobody_asked_for_is_a_failure()
    {
        await using var server = new LoopbackServer("HTTP/1.1 304 Not Modified\r\n\r\n");
        (await FailAsync(server, FetchFailure.Status)).Status.ShouldBe(304);
    }

    [Fact]
    public async Task Gone_is_gone()
    {
        await using var server = new LoopbackServer(LoopbackServer.Answer("410 Gone"));
        (await FetchAsync(server.Url())).ShouldBeOfType<FetchResult.Gone>();
    }

    [Theory]
    [InlineData("401 Unauthorized", "127.0.0.1 answered 401: it wants a login")]
    [InlineData("403 Forbidden", "127.0.0.1 answered 403: it does not let this program in")]
    [InlineData("404 <script>", "127.0.0.1 answered 404: there is no such page")]
    [InlineData("503 Busy", "127.0.0.1 answered 503: it is overloaded or under repair")]
    [InlineData("206 Partial Content", "127.0.0.1 answered with the status 206, which is no page")]
    public async Task A_status_is_explained_without_the_servers_own_words(string status, string sentence)
    {
        await using var server = new LoopbackServer(LoopbackServer.Answer(status, "x"));
        (await FailAsync(server, FetchFailure.Status)).Sentence.ShouldBe(sentence);
    }

    [Theory]
    [InlineData("HTTP/1.1 204 No Content\r\n\r\n")]
    [InlineData("HTTP/1.1 205 Reset Content\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\n\r\n")]
    public async Task An_answer_with_nothing_in_it_is_said_to_be_empty(string answer)
    {
        await using var server = new LoopbackServer(answer);
        (await FailAsync(server, FetchFailure.Empty)).Sentence.ShouldBe("127.0.0.1 answered with nothing in it");
    }

    [Theory]
    [InlineData("text/html; charset=bogus-9", "text/html", "bogus-9")]
    [InlineData("text/html;;; Charset = 'utf-8' ; x", "text/html", "utf-8")]
    [InlineData("; charset=", null, null)]
    [InlineData("garbage", "garbage", null)]
    public async Task Odd_content_types_are_taken_as_they_are(string header, string? type, string? charset)
    {
        await using var server = new LoopbackServer(LoopbackServer.Ok("x", $"Content-Type: {header}"));
        var page = (await FetchAsync(server.Url())).ShouldBeOfType<FetchResult.Fetched>();
        (page.ContentType, page.Charset).ShouldBe((type, charset));
    }

    [Fact]
    public async Task Logs_hold_no_query_strings()
    {
        await using var server = new LoopbackServer(LoopbackServer.Answer("500 No"));
        await FetchAsync(server.Url("/feed?key=secret"));
        await FetchAsync("http://user:secret@127.0.0.1/");
        Logger.Lines.Count.ShouldBe(2);
        Logger.Lines.ShouldAllBe(line => !line.Contains("secret"));
        Logger.Lines[0].ShouldContain("/feed");
    }
}
