import { createServer } from 'node:http';

const parcels = new Map([['JD0002', { status: 'in transit', place: 'Leipzig' }]]);

createServer((request, response) => {
  const parcel = parcels.get(request.url.slice('/parcels/'.length));
  response.writeHead(parcel ? 200 : 404, { 'content-type': 'application/json' });
  response.end(JSON.stringify(parcel ?? { error: 'unknown parcel' }));
}).listen(Number(process.env.PORT ?? 3000));
