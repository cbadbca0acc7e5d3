using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace BriefingBot.Ingestion.Articles;

/// <summary>The lines that a batch writes.</summary>
internal static class ArticleBatchJson
{
    /// <summary>Letters of all scripts are written as they are; the output is JSON Lines, never put into a page.</summary>
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}

internal sealed record ArticleBatchResult(
    string Id,
    string? Title,
    string? Byline,
    string? Published,
    string Body,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Problem);

internal sealed record ArticleBatchError(string? Id, string Error);
