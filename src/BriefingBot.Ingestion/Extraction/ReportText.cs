using BriefingBot.Engine.Facts;

namespace BriefingBot.Ingestion.Extraction;

/// <summary>A document as the reader takes it: the article alone, comments and boilerplate fenced off.</summary>
/// <param name="Published">What relative dates lean on; without it they stay unresolved.</param>
/// <param name="Captions">Texts of pictures; read for facts, cited as captions.</param>
public sealed record ReportText(string Id, string? Title, string Body, PublicationTime? Published, IReadOnlyList<string>? Captions = null);
