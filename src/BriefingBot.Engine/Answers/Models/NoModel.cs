namespace BriefingBot.Engine.Answers.Models;

/// <summary>No model: the default.</summary>
internal sealed class NoModel : ILanguageModel
{
    public bool IsOn => false;

    public Task<string?> WordAsync(string instructions, string question, CancellationToken cancellation) => Task.FromResult<string?>(null);
}
