using System.Text.Json;
using BriefingBot.Cli.Batches;
using BriefingBot.Engine;
using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Documents;
using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Replies;
using BriefingBot.Ingestion;
using BriefingBot.Ingestion.Documents;
using BriefingBot.Ingestion.Documents.Inputs;
using BriefingBot.Ingestion.Fetching;
using BriefingBot.Storage;
using BriefingBot.Storage.Documents;
using BriefingBot.Tests.Fixtures;
using Microsoft.Extensions.DependencyInjection;

namespace BriefingBot.Tests.Documents;

/// <summary>A program learns as well as a reader that a search for common words stopped at a day.</summary>
public sealed class SearchHorizonTests : IAsyncLifetime
{
    private static readonly DateOnly Day = new(2024, 3, 22);

    private readonly TemporaryStore _store = new();
    private readonly CappedStore _documents;
    private readonly ServiceProvider _services;

    public SearchHorizonTests()
    {
        _documents = new CappedStore(new DocumentStore(_store.Database));
        _services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddBriefingEngine().AddBriefingStorage(_store.Path).AddBriefingIngestion(new FetchOptions())
            .AddSingleton<IDocumentStore>(_documents).BuildServiceProvider();
    }

    public async Task InitializeAsync()
    {
        await _store.Database.OpenAsync(default);
        await _services.GetRequiredService<IngestionPipeline>().IngestAsync(JsonLinesInputs.ReadAsync(new StringReader("""{"id":"d1","title":"A convoy","text":"The convoy passed the gate.","published":"2024-03-25"}"""), "test", default), null, default);
    }

    [Theory]
    [InlineData("/search convoy", "answered", 1)]
    [InlineData("/search camel", "notFound", 0)]
    public async Task The_day_back_to_which_was_looked_stands_in_the_json_of_a_search(string line, string status, int hits)
    {
        _documents.LookedBackTo = Day;

        var json = await JsonAsync(line);

        json.GetProperty("status").GetString().ShouldBe(status);
        json.GetProperty("hits").GetArrayLength().ShouldBe(hits);
        json.GetProperty("lookedBackTo").GetString().ShouldBe("2024-03-22");
        json.GetProperty("text").GetString()!.ShouldContain("22 March 2024");
    }

    [Fact]
    public async Task A_search_that_went_through_everything_has_no_such_day() =>
        (await JsonAsync("/search convoy")).TryGetProperty("lookedBackTo", out _).ShouldBeFalse();

    [Fact]
    public async Task The_batch_form_gives_the_day_too()
    {
        _documents.LookedBackTo = Day;
        var output = new StringWriter();

        await new SearchBatch(_services.GetRequiredService<PassageFinder>()).RunAsync(new StringReader("""{"id":"a","query":"convoy"}"""), output, default);

        JsonDocument.Parse(output.ToString()).RootElement.GetProperty("lookedBackTo").GetString().ShouldBe("2024-03-22");
    }

    private async Task<JsonElement> JsonAsync(string line) =>
        JsonDocument.Parse(JsonRenderer.Render(await _services.GetRequiredService<CommandRouter>().AnswerAsync(line, Asker.Local, default))).RootElement;

    public async Task DisposeAsync()
    {
        await _services.DisposeAsync();
        _store.Dispose();
    }

    /// <summary>The real store, which says of a search that it stopped at a day: one that really does takes many more documents than a test has time for.</summary>
    private sealed class CappedStore(IDocumentStore store) : IDocumentStore
    {
        public DateOnly? LookedBackTo { get; set; }

        public async Task<SearchResult> SearchAsync(SearchQuery query, CancellationToken cancellation) => await store.SearchAsync(query, cancellation) with { LookedBackTo = LookedBackTo };

        public Task<IReadOnlyDictionary<string, KnownDocument>> KnownAsync(IReadOnlyList<string> ids, CancellationToken cancellation) => store.KnownAsync(ids, cancellation);

        public Task<BatchOutcome> WriteAsync(DocumentBatch batch, CancellationToken cancellation) => store.WriteAsync(batch, cancellation);

        public Task<Document?> FindAsync(string id, CancellationToken cancellation) => store.FindAsync(id, cancellation);

        public Task<IReadOnlyList<KnownSignature>> SignaturesAsync(int limit, CancellationToken cancellation) => store.SignaturesAsync(limit, cancellation);
    }
}
