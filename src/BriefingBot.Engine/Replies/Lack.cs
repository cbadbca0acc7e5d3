namespace BriefingBot.Engine.Replies;

/// <summary>Figures and names of a text that its citations do not bear yet, each as often as it stands there.</summary>
internal sealed record Lack(IReadOnlyList<long> Figures, IReadOnlyList<string> Names)
{
    public bool IsNone => Figures.Count + Names.Count == 0;

    /// <summary>How many of them the part bears.</summary>
    public int BorneBy(SupportPart part) => Figures.Count(part.HasNumber) + Names.Count(part.HasWord);

    /// <summary>How many of them the part bears as they stand there, which is quicker to see.</summary>
    public int ShownBy(SupportPart part) => Figures.Count(part.ShowsNumber) + Names.Count(part.ShowsWord);

    /// <summary>What is left with the part.</summary>
    public Lack Without(SupportPart part) => new([.. Figures.Where(f => !part.HasNumber(f))], [.. Names.Where(n => !part.HasWord(n))]);
}
