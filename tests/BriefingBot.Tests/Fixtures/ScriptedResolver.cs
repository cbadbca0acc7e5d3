using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using BriefingBot.Ingestion.Fetching;

namespace BriefingBot.Tests.Fixtures;

/// <summary>Answers each look-up of a name with the next of its scripted answers, and the last one from then on.</summary>
internal sealed class ScriptedResolver : IHostResolver
{
    private readonly Dictionary<string, Queue<IReadOnlyList<IPAddress>>> _answers = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _asked = new();

    /// <summary>Gets the names that were asked for, in order.</summary>
    public IReadOnlyList<string> Asked => [.. _asked];

    /// <summary>Adds an answer: addresses separated by commas.</summary>
    public ScriptedResolver Answer(string host, string addresses)
    {
        var queue = _answers.TryGetValue(host, out var known) ? known : _answers[host] = new Queue<IReadOnlyList<IPAddress>>();
        queue.Enqueue([.. addresses.Split(',').Select(IPAddress.Parse)]);
        return this;
    }

    public Task<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken cancellationToken)
    {
        _asked.Enqueue(host);
        lock (_answers)
        {
            if (!_answers.TryGetValue(host, out var queue))
            {
                throw new SocketException((int)SocketError.HostNotFound);
            }

            return Task.FromResult(queue.Count > 1 ? queue.Dequeue() : queue.Peek());
        }
    }
}
