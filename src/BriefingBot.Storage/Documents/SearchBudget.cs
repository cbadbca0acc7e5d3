namespace BriefingBot.Storage.Documents;

/// <summary>
/// How much of the index and of the texts one search may go through. Counted in entries and passages, never in time, so that the same search over
/// the same store finds the same.
/// </summary>
/// <param name="microseconds">What it may cost, about, on one core of a small server.</param>
/// <param name="looksAtDocuments">True where each passage's document is looked at too.</param>
internal sealed class SearchBudget(double microseconds, bool looksAtDocuments)
{
    // Measured over three million passages: an entry of the index that is gone through, and a passage that is read and ranked.
    private const double OfEntry = 0.03;
    private readonly double _ofPassage = looksAtDocuments ? 9 : 5;

    private double _left = microseconds;

    public bool IsSpent => _left <= 0;

    /// <summary>How many passages may still be read; one at least.</summary>
    public int Passages => Math.Max(1, (int)Math.Min(int.MaxValue, _left / _ofPassage));

    /// <summary>True where the index can be gone through to its end for them: it does not stop before, where they never stand together.</summary>
    /// <param name="entries">Entries of the index.</param>
    public bool Affords(double entries) => entries * OfEntry <= _left;

    public void Charge(double entries, int passages) => _left -= (entries * OfEntry) + (passages * _ofPassage);
}
