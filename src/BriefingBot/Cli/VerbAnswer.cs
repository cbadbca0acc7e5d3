using System.Text.Encodings.Web;
using System.Text.Json;

namespace BriefingBot.Cli;

/// <summary>How a verb beside the commands answers: a sentence, or with --json its record (docs/json.md).</summary>
internal static class VerbAnswer
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void PrintJson(object record) => Console.Out.WriteLine(JsonSerializer.Serialize(record, Json));
}
