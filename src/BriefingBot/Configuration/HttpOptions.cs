namespace BriefingBot.Configuration;

/// <summary>Section "Http" of the configuration: the service's own endpoints.</summary>
internal sealed class HttpOptions
{
    public const string Section = "Http";

    /// <summary>Addresses to listen on, separated by semicolons; empty for none.</summary>
    public string Urls { get; set; } = "http://127.0.0.1:8080";

    public IEnumerable<string> Faults()
    {
        foreach (var url in Urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            // "+" and "*" stand for every address, as Kestrel reads them.
            var probe = url.Replace("//+", "//localhost", StringComparison.Ordinal).Replace("//*", "//localhost", StringComparison.Ordinal);
            if (!Uri.TryCreate(probe, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
                yield return $"Http:Urls lists \"{url}\"; give addresses such as http://127.0.0.1:8080, separated by semicolons.";
        }
    }
}
