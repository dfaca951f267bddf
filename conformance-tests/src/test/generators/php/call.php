<?php
// Calls the server of the base URL with the generated client, and prints what it reads. Guzzle is Debian's.
require '/usr/share/php/GuzzleHttp/autoload.php';
spl_autoload_register(function (string $class): void {
    $prefix = 'OpenAPI\\Client\\';
    if (str_starts_with($class, $prefix)) {
        require __DIR__ . '/openapi/lib/' . strtr(substr($class, strlen($prefix)), '\\', '/') . '.php';
    }
});

use OpenAPI\Client\Api\ChatAgentApi;
use OpenAPI\Client\Configuration;
use OpenAPI\Client\Model\GetChatMessagesRequest;

error_reporting(E_ALL & ~E_DEPRECATED);
$configuration = (new Configuration())->setHost($argv[1])->setUsername('tje0')->setPassword('Tje0');
$request = new GetChatMessagesRequest(['chat_session_id' => 565, 'after' => 7]);
$messages = (new ChatAgentApi(null, $configuration))->getChatMessages($request, 'ChatMessageId,Author,WhenPosted');
foreach ($messages as $message) {
    $posted = $message->getWhenPosted()->setTimezone(new DateTimeZone('UTC'))->format('Y-m-d\TH:i:s\Z');
    echo $message->getChatMessageId(), ' ', $message->getAuthor(), ' ', $posted, "\n";
}
