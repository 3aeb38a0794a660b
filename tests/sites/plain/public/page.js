import 'embed-hub';
