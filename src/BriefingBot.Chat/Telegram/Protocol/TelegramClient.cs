using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace BriefingBot.Chat.Telegram.Protocol;

/// <summary>
/// The methods of the Bot API that we call. A failed call is a result, not an exception, and no result, log line or exception says
/// the address, as the token is a part of it.
/// </summary>
internal sealed class TelegramClient : IDisposable
{
    private const long LongestAnswer = 16 * 1024 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Upload = TimeSpan.FromSeconds(90);

    private readonly HttpClient _http;
    private readonly string _root;
    private readonly string _token;
    private readonly TimeProvider _clock;

    public TelegramClient(TelegramOptions options, TimeProvider clock, HttpMessageHandler? handler = null)
    {
        // A redirect would carry the token to wherever it points.
        _http = new HttpClient(handler ?? new SocketsHttpHandler { AllowAutoRedirect = false, ConnectTimeout = TimeSpan.FromSeconds(10), PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
        {
            Timeout = Timeout.InfiniteTimeSpan,
            MaxResponseContentBufferSize = LongestAnswer,
        };
        _token = options.Token;
        _root = $"{options.ApiBase.TrimEnd('/')}/bot{options.Token}/";
        _clock = clock;
    }

    /// <summary>The bot's id, which stands before the colon of its token and is no secret.</summary>
    public string BotId => _token.Split(':')[0];

    public Task<CallResult<WireUser>> GetMeAsync(CancellationToken cancellation) => CallAsync<WireUser>("getMe", null, cancellation);

    /// <summary>Waits on the platform's side up to the request's timeout. Updates come raw: one that cannot be read must not hide the others.</summary>
    public Task<CallResult<JsonElement[]>> GetUpdatesAsync(GetUpdates request, CancellationToken cancellation) =>
        CallAsync<JsonElement[]>("getUpdates", JsonContent.Create(request, options: BotApiJson.Options), cancellation, TimeSpan.FromSeconds(request.Timeout) + Patience);

    public Task<CallResult<WireSent>> SendMessageAsync(SendMessage request, CancellationToken cancellation) => CallAsync<WireSent, SendMessage>("sendMessage", request, cancellation);

    public Task<CallResult<WireSent>> EditMessageTextAsync(EditMessageText request, CancellationToken cancellation) => CallAsync<WireSent, EditMessageText>("editMessageText", request, cancellation);

    public Task<CallResult<WireSent>> EditMessageCaptionAsync(EditMessageCaption request, CancellationToken cancellation) => CallAsync<WireSent, EditMessageCaption>("editMessageCaption", request, cancellation);

    public Task<CallResult<WireSent>> EditMessagePhotoAsync(EditMessagePhoto request, CancellationToken cancellation) => CallAsync<WireSent>("editMessageMedia", FileForm.Of(request), cancellation, Upload);

    public Task<CallResult<WireSent>> SendPhotoAsync(SendFile request, CancellationToken cancellation) => CallAsync<WireSent>("sendPhoto", FileForm.Of("photo", request), cancellation, Upload);

    public Task<CallResult<WireSent>> SendDocumentAsync(SendFile request, CancellationToken cancellation) => CallAsync<WireSent>("sendDocument", FileForm.Of("document", request), cancellation, Upload);

    public Task<CallResult<WireChat>> GetChatAsync(GetChat request, CancellationToken cancellation) => CallAsync<WireChat, GetChat>("getChat", request, cancellation);

    public Task<CallResult<JsonElement>> AnswerCallbackQueryAsync(AnswerCallbackQuery request, CancellationToken cancellation) => CallAsync<JsonElement, AnswerCallbackQuery>("answerCallbackQuery", request, cancellation);

    public Task<CallResult<JsonElement>> AnswerInlineQueryAsync(AnswerInlineQuery request, CancellationToken cancellation) => CallAsync<JsonElement, AnswerInlineQuery>("answerInlineQuery", request, cancellation);

    public Task<CallResult<JsonElement>> SetMyCommandsAsync(SetMyCommands request, CancellationToken cancellation) => CallAsync<JsonElement, SetMyCommands>("setMyCommands", request, cancellation);

    public Task<CallResult<JsonElement>> SetWebhookAsync(SetWebhook request, CancellationToken cancellation) => CallAsync<JsonElement, SetWebhook>("setWebhook", request, cancellation);

    public Task<CallResult<WireWebhook>> GetWebhookInfoAsync(CancellationToken cancellation) => CallAsync<WireWebhook>("getWebhookInfo", null, cancellation);

    public Task<CallResult<JsonElement>> DeleteMessageAsync(DeleteMessage request, CancellationToken cancellation) => CallAsync<JsonElement, DeleteMessage>("deleteMessage", request, cancellation);

    public Task<CallResult<JsonElement>> DeleteWebhookAsync(DeleteWebhook request, CancellationToken cancellation) => CallAsync<JsonElement, DeleteWebhook>("deleteWebhook", request, cancellation);

    public Task<CallResult<JsonElement>> SendChatActionAsync(SendChatAction request, CancellationToken cancellation) => CallAsync<JsonElement, SendChatAction>("sendChatAction", request, cancellation);

    public Task<CallResult<WireMember[]>> GetChatAdministratorsAsync(GetChatAdministrators request, CancellationToken cancellation) => CallAsync<WireMember[], GetChatAdministrators>("getChatAdministrators", request, cancellation);

    public Task<CallResult<WireMember>> GetChatMemberAsync(GetChatMember request, CancellationToken cancellation) => CallAsync<WireMember, GetChatMember>("getChatMember", request, cancellation);

    public void Dispose() => _http.Dispose();

    private Task<CallResult<T>> CallAsync<T, TRequest>(string method, TRequest request, CancellationToken cancellation) =>
        CallAsync<T>(method, JsonContent.Create(request, options: BotApiJson.Options), cancellation);

    private async Task<CallResult<T>> CallAsync<T>(string method, HttpContent? body, CancellationToken cancellation, TimeSpan? patience = null)
    {
        using var limit = new CancellationTokenSource(patience ?? Patience, _clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellation, limit.Token);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, _root + method) { Content = body };
            request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
            using var response = await _http.SendAsync(request, both.Token);
            var text = await response.Content.ReadAsStringAsync(both.Token);
            return AnswerReader.Read<T>(method, (int)response.StatusCode, text, _token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new CallResult<T>(CallStatus.OutcomeUnknown, Description: $"{method} got no answer in time");
        }
        catch (HttpRequestException e) when (e.HttpRequestError is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError)
        {
            return new CallResult<T>(CallStatus.NotSent, Description: $"{method} could not be sent: no connection");
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return new CallResult<T>(CallStatus.OutcomeUnknown, Description: $"{method} was sent and its answer was lost");
        }
    }
}
