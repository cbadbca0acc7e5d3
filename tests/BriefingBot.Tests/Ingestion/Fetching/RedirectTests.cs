using BriefingBot.Ingestion.Fetching;
using BriefingBot.Tests.Fixtures;

namespace BriefingBot.Tests.Ingestion.Fetching;

public sealed class RedirectTests : FetchingTest
{
    [Theory]
    [InlineData(301, true)]
    [InlineData(302, false)]
    [InlineData(303, false)]
    [InlineData(307, false)]
    [InlineData(308, true)]
    public async Task A_redirect_is_followed_and_a_permanent_one_remembered(int status, bool permanent)
    {
        await using var server = new LoopbackServer(request => request.SendAsync(
            request.Path == "/old" ? Redirect("/new?a=1#part", status) : LoopbackServer.Ok("here")));
        var page = (await FetchAsync(server.Url("/old"))).ShouldBeOfType<FetchResult.Fetched>();
        page.Uri.ShouldBe(server.Url("/new?a=1"));
        page.MovedTo.ShouldBe(permanent ? server.Url("/new?a=1") : null);
    }

    [Fact]
    public async Task Only_the_unbroken_beginning_of_a_chain_counts_as_moved()
    {
        await using var server = new LoopbackServer(request => request.SendAsync(request.Path switch
        {
            "/1" => Redirect("2", 301),
            "/2" => Redirect("3", 308),
            "/3" => Redirect("4", 302),
            "/4" => Redirect("5", 301),
            _ => LoopbackServer.Ok("here"),
        }));
        var page = (await FetchAsync(server.Url("/1"))).ShouldBeOfType<FetchResult.Fetched>();
        page.MovedTo.ShouldBe(server.Url("/3"));
    }

    [Fact]
    public async Task Five_redirects_are_followed_and_a_sixth_is_not()
    {
        await using var server = new LoopbackServer(request =>
            request.SendAsync(request.Path == "/0" ? LoopbackServer.Ok("here") : Redirect($"/{int.Parse(request.Path[1..]) - 1}")));
        (await FetchAsync(server.Url("/5"))).ShouldBeOfType<FetchResult.Fetched>();
        var failed = (await FetchAsync(server.Url("/6"))).ShouldBeOfType<FetchResult.Failed>();
        failed.Kind.ShouldBe(FetchFailure.Redirect);
        failed.Sentence.ShouldBe("127.0.0.1 is the end of 5 redirects and redirects again; the limit is 5");
    }

    [Fact]
    public async Task A_circle_is_found()
    {
        await using var server = new LoopbackServer(request => request.SendAsync(Redirect(request.Path == "/a" ? "/b" : "/a")));
        (await FetchAsync(server.Url("/a"))).ShouldBeOfType<FetchResult.Failed>().Sentence.ShouldStartWith("127.0.0.1 redirects in a circle");
        server.Requests.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("http://169.254.169.254/latest/meta-data/", FetchRefusal.Address)]
    [InlineData("http://[::ffff:169.254.169.254]/", FetchRefusal.Address)]
    [InlineData("http://2852039166/", FetchRefusal.Address)]
    [InlineData("//10.0.0.1/", FetchRefusal.Address)]
    [InlineData("file:///etc/passwd", FetchRefusal.Scheme)]
    [InlineData("ftp://example.org/", FetchRefusal.Scheme)]
    [InlineData("gopher://127.0.0.1:6379/_x", FetchRefusal.Scheme)]
    [InlineData("javascript:alert(1)", FetchRefusal.Scheme)]
    [InlineData("data:text/html,x", FetchRefusal.Scheme)]
    [InlineData("http://user:pass@example.org/", FetchRefusal.Url)]
    [InlineData("http://example.org:22/", FetchRefusal.Url)]
    [InlineData("http://example.org:6379/", FetchRefusal.Url)]
    public async Task A_redirect_to_a_forbidden_place_is_refused(string target, FetchRefusal reason)
    {
        await using var server = new LoopbackServer(Redirect(target));
        var refused = (await FetchAsync(server.Url())).ShouldBeOfType<FetchResult.Refused>();
        refused.Reason.ShouldBe(reason, refused.Sentence);
        refused.Sentence.ShouldNotContain("pass@");
    }

    [Theory]
    [InlineData("HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("HTTP/1.1 302 Found\r\nLocation: http://[oops/\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("HTTP/1.1 302 Found\r\nLocation: http://\r\nContent-Length: 0\r\n\r\n")]
    public async Task A_redirect_to_nowhere_is_said_so(string answer)
    {
        await using var server = new LoopbackServer(answer);
        (await FailAsync(server, FetchFailure.Redirect)).Sentence.ShouldBe("127.0.0.1 redirects without a usable address");
    }

    [Fact]
    public async Task A_location_in_raw_utf8_is_understood()
    {
        await using var server = new LoopbackServer(request => request.SendAsync(
            request.Path == "/" ? Redirect("/café") : LoopbackServer.Ok("here")));
        (await FetchAsync(server.Url())).ShouldBeOfType<FetchResult.Fetched>().Uri.AbsolutePath.ShouldBe("/caf%C3%A9");
    }

    [Fact]
    public void Https_is_not_left_for_http()
    {
        using var response = new HttpResponseMessage(System.Net.HttpStatusCode.Moved);
        response.Headers.TryAddWithoutValidation("Location", "http://example.org/");
        var (next, result) = new RedirectTrail(5).Follow(new Uri("https://example.org/"), response);
        next.ShouldBeNull();
        result.ShouldBeOfType<FetchResult.Refused>().Reason.ShouldBe(FetchRefusal.Scheme);
    }

    [Fact]
    public async Task A_hostile_redirect_body_is_not_read()
    {
        await using var server = new LoopbackServer(async request =>
        {
            if (request.Path == "/new")
            {
                await request.SendAsync(LoopbackServer.Ok("here"));
                return;
            }

            await request.SendAsync("HTTP/1.1 302 Found\r\nLocation: /new\r\n\r\n");
            await request.HangAsync();
        });
        (await FetchAsync(server.Url())).ShouldBeOfType<FetchResult.Fetched>();
    }

    private static string Redirect(string target, int status = 302) => LoopbackServer.Answer($"{status} Elsewhere", "", $"Location: {target}");
}
