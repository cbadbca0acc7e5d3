using System.IO.Compression;
using System.Text;
using BriefingBot.Ingestion.Fetching;
using BriefingBot.Tests.Fixtures;

namespace BriefingBot.Tests.Ingestion.Fetching;

public sealed class CompressionTests : FetchingTest
{
    private const string Text = "thirteen people were hurt, officials said; thirteen";

    [Theory]
    [InlineData("gzip", "gzip")]
    [InlineData("x-gzip", "gzip")]
    [InlineData("deflate", "zlib")]
    [InlineData("deflate", "deflate")]
    [InlineData("br", "br")]
    [InlineData("BR", "br")]
    [InlineData("deflate, gzip", "zlib gzip")]
    [InlineData("identity", "")]
    [InlineData("utf-8", "")]
    public async Task A_compressed_body_arrives_plain(string header, string coders)
    {
        var body = coders.Split(' ', StringSplitOptions.RemoveEmptyEntries).Aggregate(Encoding.UTF8.GetBytes(Text), Compress);
        await using var server = Serve(header, body);
        var page = (await FetchAsync(server.Url())).ShouldBeOfType<FetchResult.Fetched>();
        Encoding.UTF8.GetString(page.Body.Span).ShouldBe(Text);
    }

    [Theory]
    [InlineData("gzip", "gzip")]
    [InlineData("deflate", "zlib")]
    [InlineData("br", "br")]
    [InlineData("gzip, gzip", "gzip gzip")]
    public async Task A_bomb_ends_at_the_limit(string header, string coders)
    {
        var bomb = coders.Split(' ').Aggregate(new byte[20 * 1024 * 1024], Compress);
        await using var server = Serve(header, bomb);
        (await FailAsync(server, FetchFailure.TooLarge)).Sentence.ShouldBe("127.0.0.1 sent more than 64 KiB, which is the limit");
    }

    [Fact]
    public async Task Compressed_emptiness_without_end_ends_at_the_limit()
    {
        await using var server = new LoopbackServer(async request =>
        {
            await request.SendAsync("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n");
            await request.SendAsync(new byte[] { 0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0 });
            var emptyBlocks = Enumerable.Repeat<byte[]>([0, 0, 0, 0xFF, 0xFF], 1000).SelectMany(block => block).ToArray();
            while (true)
            {
                await request.SendAsync(emptyBlocks);
            }
        });
        await FailAsync(server, FetchFailure.TooLarge);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task Damaged_compression_is_said_so(string header)
    {
        await using var server = Serve(header, [0x1F, 0x8B, 8, 0xFF, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0xFF, 0xFF, 0xFF, 0xFF]);
        (await FailAsync(server, FetchFailure.Encoding)).Sentence.ShouldBe("127.0.0.1 sent an answer whose compression is damaged");
    }

    [Theory]
    [InlineData("gzip", "gzip")]
    [InlineData("br", "br")]
    [InlineData("deflate", "zlib")]
    public async Task A_compressed_body_that_breaks_off_is_not_taken_for_whole(string header, string coder)
    {
        var whole = Compress(Encoding.UTF8.GetBytes(string.Join(' ', Enumerable.Range(0, 2000))), coder);
        await using var server = Serve(header, whole[..(whole.Length / 2)]);
        await FailAsync(server, FetchFailure.Encoding);
    }

    [Fact]
    public async Task A_compression_that_was_not_asked_for_is_said_so()
    {
        await using var server = Serve("zstd", [1, 2, 3]);
        (await FailAsync(server, FetchFailure.Encoding)).Sentence.ShouldContain("understood are gzip, deflate, br");
    }

    [Fact]
    public async Task Three_layers_of_compression_are_refused()
    {
        await using var server = Serve("gzip, gzip, gzip", [1]);
        (await FailAsync(server, FetchFailure.Encoding)).Sentence.ShouldBe("127.0.0.1 compressed its answer 3 times over");
    }

    private static LoopbackServer Serve(string encoding, byte[] body) => new(async request =>
    {
        await request.SendAsync($"HTTP/1.1 200 OK\r\nContent-Encoding: {encoding}\r\nContent-Length: {body.Length}\r\n\r\n");
        await request.SendAsync(body);
    });

    private static byte[] Compress(byte[] plain, string coder)
    {
        using var result = new MemoryStream();
        using (Stream stream = coder switch
        {
            "gzip" => new GZipStream(result, CompressionLevel.Optimal),
            "zlib" => new ZLibStream(result, CompressionLevel.Optimal),
            "deflate" => new DeflateStream(result, CompressionLevel.Optimal),
            _ => new BrotliStream(result, CompressionLevel.Optimal),
        })
        {
            stream.Write(plain);
        }

        return result.ToArray();
    }
}
