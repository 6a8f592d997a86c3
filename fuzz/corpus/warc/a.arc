filedesc://a.arc 0.0.0.0 20310312140000 text/plain 65
1 0 Bode
URL IP-address Archive-date Content-type Archive-length

https://bode.example/1 192.0.2.1 20310312140500 text/html 114
HTTP/1.1 200 OK
Content-Type: text/html

<html><body><p>2 uur geleden</p><p>De brug is dicht.</p></body></html>
