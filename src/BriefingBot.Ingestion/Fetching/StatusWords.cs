using System.Net;

namespace BriefingBot.Ingestion.Fetching;

/// <summary>HTTP statuses in words; the server's own reason phrase is text from outside and is not repeated.</summary>
internal static class StatusWords
{
    public static string Of(HttpStatusCode status) => (int)status switch
    {
        401 => "401: it wants a login",
        402 => "402: it wants a payment",
        403 => "403: it does not let this program in",
        404 => "404: there is no such page",
        406 => "406: it has no form of this page that was asked for",
        429 => "429: it was asked too often",
        451 => "451: the page is blocked for legal reasons",
        500 => "500: it has an internal error",
        502 or 504 => $"{(int)status}: the server behind it does not answer",
        503 => "503: it is overloaded or under repair",
        var other => $"with the status {other}, which is no page",
    };
}
