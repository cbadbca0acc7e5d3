namespace BriefingBot.Configuration;

/// <summary>Section "Model" of the configuration.</summary>
internal sealed class ModelOptions
{
    public const string Section = "Model";

    /// <summary>Base address of an OpenAI-compatible API ("http://localhost:11434/v1"); empty: no model.</summary>
    public string Endpoint { get; set; } = "";

    public string Name { get; set; } = "";

    public string Key { get; set; } = "";

    public bool IsOn => Endpoint.Length > 0;

    public IEnumerable<string> Faults()
    {
        if (!IsOn)
            yield break;
        if (!Uri.TryCreate(Endpoint, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
            yield return $"Model:Endpoint is \"{Endpoint}\"; give the base address of an OpenAI-compatible API, such as http://localhost:11434/v1.";
        else if (uri.Scheme == "http" && Key.Length > 0 && !uri.IsLoopback)
            yield return "Model:Key would travel in the clear: Model:Endpoint is http; give an https address, or leave the key out.";
        if (Name.Length == 0)
            yield return "Model:Name is empty; give the name of the model that Model:Endpoint serves.";
    }
}
