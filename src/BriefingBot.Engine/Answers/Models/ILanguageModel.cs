namespace BriefingBot.Engine.Answers.Models;

/// <summary>A language model that a team runs or rents: it words what was found, and what it says is checked like everything else.</summary>
public interface ILanguageModel
{
    bool IsOn { get; }

    /// <summary>The model's words; null where it does not answer in time, answers with a fault, or has used up its budget.</summary>
    Task<string?> WordAsync(string instructions, string question, CancellationToken cancellation);
}
