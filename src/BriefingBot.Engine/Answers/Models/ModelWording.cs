using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Answers.Models;

/// <summary>Lets the model word an answer that was found. What it says and the check lets stand leads; the sentences found stay beneath, so that no source and no difference is lost.</summary>
internal sealed class ModelWording(ILanguageModel model, ReplyCheck check)
{
    public async Task<Answer> WordAsync(string question, Answer answer, CancellationToken cancellation)
    {
        if (!model.IsOn || answer.IsRefused)
            return answer;
        var prompt = ModelPrompt.Of(question, answer);
        if (prompt.Passages.Count == 0 || await model.WordAsync(ModelPrompt.Instructions, prompt.Text(), cancellation) is not { Length: > 0 } words)
            return answer;
        var sound = ModelSentences.Sound(words, prompt, check);
        return sound.Count == 0 ? answer : answer with { Sentences = [.. sound, .. answer.Sentences], ByModel = true };
    }
}
