using BriefingBot.Ingestion.Fetching;
using BriefingBot.Tests.Fixtures;

namespace BriefingBot.Tests.Ingestion.Fetching;

public sealed class HostileServerTests : FetchingTest
{
    [Fact]
    public async Task A_body_without_end_ends_at_the_size_limit()
    {
        await using var server = new LoopbackServer(async request =>
        {
            await request.SendAsync("HTTP/1.1 200 OK\r\n\r\n");
            while (true)
            {
                await request.SendAsync(new byte[8192]);
            }
        });
        (await FailAsync(server, FetchFailure.TooLarge)).Sentence.ShouldBe("127.0.0.1 sent more than 64 KiB, which is the limit");
    }

    [Fact]
    public async Task An_announced_size_over_the_limit_is_not_waited_for()
    {
        await using var server = new LoopbackServer("HTTP/1.1 200 OK\r\nContent-Length: 10737418240\r\n\r\n");
        (await FailAsync(server, FetchFailure.TooLarge)).Sentence.ShouldBe("127.0.0.1 announced 10240 MiB; the limit is 64 KiB");
    }

    [Fact]
    public async Task A_request_may_set_its_own_size_limit()
    {
        await using var server = new LoopbackServer(LoopbackServer.Ok(new string('x', 100_000)));
        var request = new FetchRequest(server.Url(), FetchPurpose.Feed) { SizeLimit = 100_000 };
        (await NewFetcher().FetchAsync(request, CancellationToken.None)).ShouldBeOfType<FetchResult.Fetched>().Body.Length.ShouldBe(100_000);
        (await NewFetcher().FetchAsync(request with { SizeLimit = 99_999 }, CancellationToken.None)).ShouldBeOfType<FetchResult.Failed>();
    }

    [Fact]
    public async Task Headers_that_never_end_meet_the_deadline()
    {
        var clock = new FakeClock();
        Options.Deadline = TimeSpan.FromSeconds(30);
        var sending = new TaskCompletionSource();
        await using var server = new LoopbackServer(async request =>
        {
            await request.SendAsync("HTTP/1.1 200 OK\r\nX-Slow: a");
            sending.SetResult();
            await request.HangAsync();
        });
        var fetch = NewFetcher(clock).FetchAsync(new FetchRequest(server.Url(), FetchPurpose.Feed), CancellationToken.None);
        await sending.Task;
        clock.Advance(TimeSpan.FromSeconds(29));
        fetch.IsCompleted.ShouldBeFalse();
        clock.Advance(TimeSpan.FromSeconds(1));
        var failed = (await fetch).ShouldBeOfType<FetchResult.Failed>();
        failed.Kind.ShouldBe(FetchFailure.Deadline);
        failed.Sentence.ShouldBe("127.0.0.1 did not finish within 30 s, which is the limit");
    }

    [Fact]
    public async Task The_deadline_covers_a_body_that_keeps_coming()
    {
        Options.Deadline = TimeSpan.FromMilliseconds(300);
        await using var server = new LoopbackServer(async request =>
        {
            await request.SendAsync("HTTP/1.1 200 OK\r\n\r\n");
            while (true)
            {
                await request.SendAsync(new byte[100]);
                await Task.Delay(20, request.Stop);
            }
        });
        (await FailAsync(server, FetchFailure.Deadline)).Sentence.ShouldBe("127.0.0.1 did not finish within 0.3 s, which is the limit");
    }

    [Fact]
    public async Task A_body_that_stops_is_given_up()
    {
        Options.IdleLimit = TimeSpan.FromMilliseconds(100);
        await using var server = new LoopbackServer(async request =>
        {
            await request.SendAsync("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nbegin");
            await request.HangAsync();
        });
        (await FailAsync(server, FetchFailure.TooSlow)).Sentence.ShouldBe("127.0.0.1 sent nothing for 0.1 s in the middle of its answer");
    }

    [Fact]
    public async Task A_caller_who_cancels_gets_a_cancellation_and_no_result()
    {
        using var cancel = new CancellationTokenSource();
        await using var server = new LoopbackServer(async request =>
        {
            await cancel.CancelAsync();
            await request.HangAsync();
        });
        await Should.ThrowAsync<OperationCanceledException>(NewFetcher().FetchAsync(new FetchRequest(server.Url(), FetchPurpose.Feed), cancel.Token));
    }

    [Fact]
    public async Task Nobody_listening_is_said_so()
    {
        var server = new LoopbackServer("");
        var url = server.Url();
        await server.DisposeAsync();
        var failed = (await FetchAsync(url)).ShouldBeOfType<FetchResult.Failed>();
        failed.Kind.ShouldBe(FetchFailure.Connection);
        failed.Sentence.ShouldBe("127.0.0.1 refused the connection: no server listens there");
    }

    [Fact]
    public async Task An_unknown_name_is_said_so()
    {
        var failed = (await FetchAsync("http://nowhere.example/")).ShouldBeOfType<FetchResult.Failed>();
        failed.Kind.ShouldBe(FetchFailure.Name);
        failed.Sentence.ShouldBe("nowhere.example is not a known host name");
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nno colon here\r\n\r\nx")]
    [InlineData("HTTP/1.1 banana\r\n\r\n")]
    [InlineData("220 mail.example ESMTP\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\ngarbage")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFF\r\n")]
    public async Task What_is_not_http_is_said_so(string answer)
    {
        await using var server = new LoopbackServer(answer);
        (await FailAsync(server, FetchFailure.Protocol)).Sentence.ShouldBe("127.0.0.1 sent something that is not a valid HTTP answer");
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nX: ")]
    [InlineData("")]
    public async Task An_answer_that_breaks_off_is_said_so(string answer)
    {
        await using var server = new LoopbackServer(answer);
        (await FailAsync(server, FetchFailure.Protocol)).Sentence.ShouldBe("127.0.0.1 closed the connection before its answer was complete");
    }

    [Fact]
    public async Task A_body_longer_than_announced_is_read_as_far_as_announced()
    {
        await using var server = new LoopbackServer("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nbodyHTTP/1.1 200 OK\r\n\r\nsmuggled");
        (await FetchAsync(server.Url())).ShouldBeOfType<FetchResult.Fetched>().Body.ToArray().ShouldBe("body"u8.ToArray());
    }

    [Fact]
    public async Task Headers_without_end_are_cut_off()
    {
        await using var server = new LoopbackServer("HTTP/1.1 200 OK\r\nX: " + new string('x', 40_000) + "\r\n\r\nbody");
        (await FailAsync(server, FetchFailure.Protocol)).Sentence.ShouldBe("127.0.0.1 sent more headers than are read");
    }
}
