namespace BriefingBot.Ingestion.Starter;

/// <summary>One fault in the starter files: where it is and what would be right.</summary>
/// <param name="File">The file's name without its folder.</param>
/// <param name="Line">Counted from 1; 0 where the whole file is at fault.</param>
public sealed record KnowledgeFault(string File, int Line, string Reason)
{
    public override string ToString() => Line > 0 ? $"{File}:{Line}: {Reason}" : $"{File}: {Reason}";
}
